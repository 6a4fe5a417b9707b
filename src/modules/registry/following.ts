import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import * as v from 'valibot';
import type { Fact } from '../../platform/journal/fact.ts';
import { reaction } from '../../platform/jobs/reactions.ts';
import type { Happened, Reaction } from '../../platform/jobs/reactions.ts';
import { allow, system } from '../../platform/rights.ts';
import { id } from './commands/import-inputs.ts';
import type { RegistryContext } from './commands/structure-rows.ts';
import { command } from './room.ts';

/** A table of a room above whose rows speak of a structure. */
export interface Followed {
  /** With its schema: `calls.application`. It has the columns `id` and `structure`. */
  table: string;
  /** Why a row stays behind, as SQL over `g`, a row of the one that goes, and `k`, one of the one kept. */
  both?: RawBuilder<unknown>;
  /** Why a row stays behind whatever this table holds of the one kept: over `g` and `merge`, with `kept` and `gone`. */
  stays?: RawBuilder<unknown>;
}

const nothing = sql`false`;

const mergeOf = async ({ tx }: RegistryContext, merge: string) =>
  tx
    .selectFrom('registry.merge')
    .select(['kept', 'gone', 'undone_at'])
    .where('id', '=', merge)
    .forShare()
    .executeTakeFirst();

type Step = (context: RegistryContext, merge: string, followed: Followed) => Promise<number>;

const move: Step = async ({ tx }, merge, { table, both = nothing, stays = nothing }) => {
  const name = sql.table(table);
  const { numAffectedRows } = await sql`
    with merge as (select id, kept, gone from registry.merge where id = ${merge}),
    moved as (update ${name} g set structure = merge.kept from merge where g.structure = merge.gone
      and not exists (select from ${name} k where k.structure = merge.kept and ${both}) and not (${stays})
      returning g.id)
    insert into registry.merge_followed (merge, relation, row_id) select ${merge}, ${table}, id from moved
    on conflict do nothing`.execute(tx);
  return Number(numAffectedRows ?? 0);
};

const moveBack: Step = async ({ tx }, merge, { table }) => {
  const name = sql.table(table);
  const { numAffectedRows } = await sql`
    with followed as (delete from registry.merge_followed where merge = ${merge} and relation = ${table} returning row_id),
    merge as (select kept, gone from registry.merge where id = ${merge})
    update ${name} g set structure = merge.gone from merge, followed
    where g.id = followed.row_id and g.structure = merge.kept`.execute(tx);
  return Number(numAffectedRows ?? 0);
};

const Input = v.object({ merge: id });

interface Merged {
  id: string;
  kept: string;
  gone: string;
}

const told = (room: string, about: string, { id: merge, kept, gone }: Merged, counts: Record<string, number>): Fact[] =>
  Object.values(counts).some((n) => n > 0)
    ? [{ fact: `${room}.merge_followed`, about, payload: { merge, kept, gone, ...counts } }]
    : [];

const each = async (context: RegistryContext, merge: string, followed: Followed[], step: Step) => {
  const counts: Record<string, number> = {};
  for (const one of followed) counts[one.table.split('.')[1]!] = await step(context, merge, one);
  return counts;
};

/**
 * How a room above follows merges: its rows go to the structure that is kept, and the same rows come back when the
 * merge is undone. What both have stays where it is, on the record that went, which still leads to the one kept.
 * @param then what else the room does once its rows have followed
 */
export const followMerges = (
  room: string,
  followed: Followed[],
  then: (ground: Parameters<Reaction['job']['run']>[0], kept: string) => Promise<unknown> = async () => undefined,
): Reaction[] => {
  const follow = command(Input, async (context, { merge }) => {
    allow(context.actor, context.actor.kind === 'system');
    const found = await mergeOf(context, merge);
    // Undone before this room came to it: there is nothing to follow.
    if (!found || found.undone_at !== null) return [];
    return told(room, found.kept, { ...found, id: merge }, await each(context, merge, followed, move));
  });
  const comeBack = command(Input, async (context, { merge }) => {
    allow(context.actor, context.actor.kind === 'system');
    const found = await mergeOf(context, merge);
    if (!found) return [];
    return told(room, found.gone, { ...found, id: merge }, await each(context, merge, followed, moveBack));
  });
  const mergeIn = ({ payload }: Happened) => ({ merge: String(payload?.['merge']) });
  return [
    reaction('registry.structures_merged', `${room}.follow_merge`, async (ground, happened) => {
      await follow({ ground, actor: system, now: new Date() }, mergeIn(happened));
      await then(ground, happened.about);
    }),
    reaction('registry.merge_undone', `${room}.undo_merge`, async (ground, happened) => {
      await comeBack({ ground, actor: system, now: new Date() }, mergeIn(happened));
    }),
  ];
};
