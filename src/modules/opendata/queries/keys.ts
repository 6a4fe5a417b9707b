import { sql } from 'kysely';
import * as v from 'valibot';
import { allow } from '../../../platform/rights.ts';
import { dayOf } from '../../../platform/words/format.ts';
import type { Caller } from '../../../platform/ground.ts';
import { mayKeepAll, mayOwn } from '../policy.ts';
import { query } from '../room.ts';
import { digestOf } from '../secrets.ts';
import type { Scope } from '../tables.ts';

export interface KeyShown {
  id: string;
  title: string;
  start: string;
  scopes: Scope[];
  madeAt: Date;
  usedOn: string | null;
  /** Whose it is, for administrators. */
  owner: string | null;
}

/** The keys in force: one's own, or everybody's for an administrator. */
export const keysInForce = query(
  v.object({ all: v.boolean() }),
  async ({ tx, actor }, { all }): Promise<KeyShown[]> => {
    allow(actor, all ? mayKeepAll(actor) : mayOwn(actor));
    return tx
      .selectFrom('opendata.api_key as key')
      .leftJoin('people.person_name as person', 'person.id', 'key.owner')
      .select(['key.id', 'title', 'start', 'scopes', 'made_at as madeAt', 'used_on as usedOn', 'person.name as owner'])
      .where('revoked_at', 'is', null)
      .$if(!all, (own) => own.where('key.owner', '=', actor.id))
      .orderBy('made_at', 'desc')
      .limit(500)
      .execute();
  },
);

export interface KnownKey {
  id: string;
  owner: string;
  scopes: Scope[];
}

const behindDigest = query(v.object({ digest: v.string() }), async ({ tx }, { digest }) => {
  const row = await tx
    .selectFrom('opendata.api_key')
    .select(['id', 'owner', 'scopes', 'used_on'])
    .where('digest', '=', digest)
    .where('revoked_at', 'is', null)
    .executeTakeFirst();
  return row ?? null;
});

/** The key in force that a program shows, or null. The day of its use is noted, once a day. */
export const knownKey = async (caller: Caller, key: string): Promise<KnownKey | null> => {
  const row = await behindDigest(caller, { digest: digestOf(key) });
  if (row === null) return null;
  const today = dayOf(caller.now);
  if (row.used_on !== today)
    await sql`update opendata.api_key set used_on = ${today}::date where id = ${row.id}`.execute(caller.ground.db);
  return { id: row.id, owner: row.owner, scopes: row.scopes };
};
