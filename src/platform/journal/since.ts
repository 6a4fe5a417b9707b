import { sql } from 'kysely';
import * as v from 'valibot';
import { room } from '../command.ts';
import { allow } from '../rights.ts';

const { query } = room<object>({ name: 'platform' });

const most = 5000;

/** What of these facts was journalled from an hour on, oldest first, at most 5,000: what has changed, without payloads. */
export const factsSince = query(
  v.object({ since: v.date(), facts: v.array(v.string()) }),
  async ({ tx, actor }, { since, facts }) => {
    allow(actor, actor.kind !== 'anonymous');
    const { rows } = await sql<{ fact: string; about: string }>`select fact, about from platform.journal
      where at >= ${since} and fact = any(${facts}) order by at limit ${most}`.execute(tx);
    return rows;
  },
);
