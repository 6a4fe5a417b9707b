import { sql } from 'kysely';
import type { Transaction } from 'kysely';
import * as v from 'valibot';
import { newId } from '../../../platform/ids.ts';
import { allow } from '../../../platform/rights.ts';
import type { Actor, Grant, Role } from '../../../platform/rights.ts';
import { command } from '../room.ts';
import type { OpendataTables } from '../tables.ts';
import { mayHear } from '../told-known.ts';
import { deliver } from '../webhooks/deliver.ts';

const Id = v.pipe(v.string(), v.uuid());

/** The owners of subscriptions with the rights that they have now. */
const hearersOf = async (
  tx: Transaction<OpendataTables>,
  waiting: { owner: string }[],
): Promise<(owner: string) => Actor> => {
  const grants = await tx
    .selectFrom('people.holder')
    .select(['person', 'role', 'region', 'programme', 'structure'])
    .where('person', 'in', [...new Set(waiting.map(({ owner }) => owner))])
    .execute();
  return (owner) => ({
    kind: 'person',
    id: owner,
    grants: grants
      .filter(({ person }) => person === owner)
      .map((grant): Grant => ({ ...grant, role: grant.role as Role })),
  });
};

/** A fact is put on its way to every address that waits for it and whose owner may hear of it now. Run twice, once. */
export const fanOut = command(
  v.object({ entry: Id, fact: v.string(), about: Id }),
  async ({ tx, actor, now, ground, later }, { entry, fact, about }) => {
    allow(actor, actor.kind === 'system');
    const waiting = await tx
      .selectFrom('opendata.subscription')
      .select(['id', 'owner'])
      .where('state', '=', 'active')
      .where(sql<boolean>`facts @> array[${fact}]::text[]`)
      .execute();
    if (waiting.length === 0) return [];
    const hearers = await hearersOf(tx, waiting);
    for (const { id, owner } of waiting) {
      const hearer = hearers(owner);
      if (!(await mayHear({ ground, actor, now, within: tx }, hearer, fact, about))) continue;
      const made = await tx
        .insertInto('opendata.delivery')
        .values({
          id: newId(),
          subscription: id,
          entry,
          fact,
          about,
          happened_at: now,
          status: null,
          problem: null,
          tried_at: null,
          next_at: now,
        })
        .onConflict((already) => already.constraint('one_delivery_per_entry').doNothing())
        .returning('id')
        .executeTakeFirst();
      if (made) await later(deliver, { delivery: made.id });
    }
    return [];
  },
);
