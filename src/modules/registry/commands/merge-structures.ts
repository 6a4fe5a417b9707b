import { sql } from 'kysely';
import * as v from 'valibot';
import type { Fact, Json } from '../../../platform/journal/fact.ts';
import { newId } from '../../../platform/ids.ts';
import { hide, refuse } from '../../../platform/refusals.ts';
import { system } from '../../../platform/rights.ts';
import { rescopeGrants } from '../../people/index.ts';
import { movedSince, moveBack, moveBelongings } from '../intake/moving.ts';
import { mayDecide } from '../policy.ts';
import { command } from '../room.ts';
import { mergeChoiceNames, mergedFields } from '../rules/merge-structures.ts';
import { changesBetween, same } from '../rules/merging.ts';
import { id } from './import-inputs.ts';
import { fieldsOf, keepChange, structureForUpdate, tellWomens, writeFields } from './structure-rows.ts';
import type { RegistryContext, StructureRow } from './structure-rows.ts';

const Input = v.object({
  /** the record that stays, and the one that goes into it */
  kept: id,
  gone: id,
  /** fields whose value is taken from the one that goes */
  taken: v.optional(v.array(v.picklist(mergeChoiceNames)), []),
});

/** Two records, held in one order whatever is asked, so that two merges never wait for each other. */
const hold = async ({ tx, actor }: RegistryContext, ...ids: string[]): Promise<StructureRow[]> => {
  const rows = new Map<string, StructureRow>();
  for (const one of ids.toSorted()) rows.set(one, (await structureForUpdate(tx, one, actor)).open(actor, mayDecide));
  return ids.map((one) => rows.get(one) ?? hide());
};

const orderedPair = (kept: string, gone: string): [string, string] => (kept < gone ? [kept, gone] : [gone, kept]);

/** Who represents one represents the other, at once: the house moves the roles, whoever merges. */
const rescope = (context: RegistryContext, from: string, to: string, only?: string[]): Promise<Fact[]> =>
  rescopeGrants.within({ ...context, actor: system }, { from, to, ...(only && { only }) });

const grantOf = ({ payload }: Fact): string => String(payload?.['grant']);

const settlePair = async (
  { tx, actor, now }: RegistryContext,
  kept: string,
  gone: string,
  state: 'merged' | 'waiting',
): Promise<void> => {
  const [left, right] = orderedPair(kept, gone);
  const decided =
    state === 'merged' ? { decided_at: now, decided_by: actor.id } : { decided_at: null, decided_by: null };
  await tx
    .updateTable('registry.pair')
    .set({ state, ...decided })
    .where('left', '=', left)
    .where('right', '=', right)
    .execute();
};

/**
 * Makes two records one. What hangs on the one that goes moves to the one that stays, except what both have; both keep
 * their history; the old address leads to the one that stays. The rooms above follow the fact.
 */
export const mergeStructures = command(Input, async (context, { kept, gone, taken }) => {
  const { tx, actor, now } = context;
  if (kept === gone) refuse('registry.merge_with_itself');
  const [keptRow, goneRow] = (await hold(context, kept, gone)) as [StructureRow, StructureRow];
  if (keptRow.state === 'merged' || goneRow.state === 'merged') refuse('registry.structure_merged');
  const current = await fieldsOf(tx, kept);
  const { before, after } = changesBetween(current, mergedFields(current, await fieldsOf(tx, gone), taken));
  // First, since a number belongs to one record that stands for itself.
  await tx
    .updateTable('registry.structure')
    .set({ state: 'merged', merged_into: kept })
    .where('id', '=', gone)
    .execute();
  await writeFields(tx, kept, after);
  const roles = await rescope(context, gone, kept);
  const moved = { ...(await moveBelongings(tx, kept, gone)), role_grant: roles.map(grantOf) };
  await tellWomens(tx, kept);
  const merge = newId();
  const texts = {
    before: JSON.stringify(before as Json),
    after: JSON.stringify(after as Json),
    moved: JSON.stringify(moved),
  };
  await tx
    .insertInto('registry.merge')
    .values({
      id: merge,
      kept,
      gone,
      at: now,
      by: actor.id,
      ...texts,
      gone_state: goneRow.state,
      undone_at: null,
      undone_by: null,
    })
    .execute();
  await keepChange(context, keptRow, { verb: 'merge', before, after });
  await keepChange(context, goneRow, { verb: 'merge' });
  await settlePair(context, kept, gone, 'merged');
  return [{ fact: 'registry.structures_merged', about: kept, payload: { merged: gone, merge } }, ...roles];
});

/** Fields and things that later changes moved on from what the merge had made. */
const standing = async (
  { tx }: RegistryContext,
  merge: { kept: string; after: Record<string, Json>; moved: Record<string, string[]> },
) => {
  const current = await fieldsOf(tx, merge.kept);
  const fields = Object.keys(merge.after).filter((field) => !same(current[field], merge.after[field]));
  return [...fields, ...(await movedSince(tx, merge.kept, merge.moved))];
};

/** Makes one record two again, exactly as they were, unless what the merge made was changed since. */
export const undoMerge = command(v.object({ merge: id }), async (context, { merge: about }) => {
  const { tx, actor, now } = context;
  const found = await tx
    .selectFrom('registry.merge')
    .selectAll()
    .where('id', '=', about)
    .forUpdate()
    .executeTakeFirst();
  const merge = found ?? hide();
  const [keptRow, goneRow] = (await hold(context, merge.kept, merge.gone)) as [StructureRow, StructureRow];
  if (merge.undone_at !== null) refuse('registry.merge_already_undone');
  if (keptRow.state === 'merged') refuse('registry.structure_merged');
  const since = await standing(context, merge);
  if (since.length > 0) refuse('registry.merge_built_upon', { fields: since.join(' ') });
  await writeFields(tx, merge.kept, merge.before);
  await moveBack(tx, merge.kept, merge.gone, merge.moved);
  const roles = await rescope(context, merge.kept, merge.gone, merge.moved['role_grant'] ?? []);
  await sql`update registry.structure set state = ${merge.gone_state}, merged_into = null where id = ${merge.gone}`.execute(
    tx,
  );
  await tellWomens(tx, merge.kept);
  await tx.updateTable('registry.merge').set({ undone_at: now, undone_by: actor.id }).where('id', '=', about).execute();
  await keepChange(context, keptRow, { verb: 'unmerge', before: merge.after, after: merge.before });
  await keepChange(context, goneRow, { verb: 'unmerge' });
  await settlePair(context, merge.kept, merge.gone, 'waiting');
  return [
    { fact: 'registry.merge_undone', about: merge.kept, payload: { merge: about, restored: merge.gone } },
    ...roles,
  ];
});
