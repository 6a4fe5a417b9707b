import { sql } from 'kysely';
import type { Context } from '../../../platform/command.ts';
import { newId } from '../../../platform/ids.ts';
import type { FieldTables } from '../tables.ts';
import { chainOf } from './replaced.ts';
import type { Tried } from './run.ts';

type FieldContext = Context<FieldTables>;

const writeStates = async ({ tx }: FieldContext, tried: Tried[]): Promise<void> => {
  await sql`update field.act a set state = t.state, refusal = t.refusal, reply = t.reply::jsonb
    from unnest(${tried.map(({ row }) => row.id)}::uuid[], ${tried.map(({ outcome }) => outcome.state)}::text[],
      ${tried.map(({ outcome }) => outcome.refusal)}::text[],
      ${tried.map(({ outcome }) => JSON.stringify(outcome.reply))}::text[]) as t (id, state, refusal, reply)
    where a.id = t.id`.execute(tx);
};

const writeClashes = async ({ tx, now }: FieldContext, tried: Tried[]): Promise<void> => {
  const clashes = tried.flatMap(({ row, outcome }) =>
    outcome.clashes.map(({ field, before, phone, office }) => ({
      id: newId(),
      act: row.id,
      field,
      before: JSON.stringify(before),
      phone: JSON.stringify(phone),
      office: JSON.stringify(office),
      noted_at: now,
      settled_at: null,
      settled_by: null,
      kept: null,
      value: null,
    })),
  );
  if (clashes.length === 0) return;
  await tx
    .insertInto('field.clash')
    .values(clashes)
    .onConflict((conflict) => conflict.constraint('one_clash_per_field').doNothing())
    .execute();
};

/** What was refused or clashed and has now been sent otherwise is settled by that. */
const settleReplaced = async ({ tx, now }: FieldContext, tried: Tried[]): Promise<void> => {
  const done = tried.filter(
    ({ row, outcome }) => row.replaces !== null && !['refused', 'waiting'].includes(outcome.state),
  );
  for (const { row } of done) {
    const chain = await chainOf(tx, row.replaces!);
    await tx
      .updateTable('field.act')
      .set({ state: 'replaced', decided_by: row.person, decided_at: now })
      .where('id', 'in', chain)
      .execute();
    await tx
      .updateTable('field.clash')
      .set({ kept: 'replaced', settled_by: row.person, settled_at: now })
      .where('act', 'in', chain)
      .where('settled_at', 'is', null)
      .execute();
  }
};

export const writeOutcomes = async (context: FieldContext, tried: Tried[]): Promise<void> => {
  if (tried.length === 0) return;
  await writeStates(context, tried);
  await writeClashes(context, tried);
  await settleReplaced(context, tried);
};
