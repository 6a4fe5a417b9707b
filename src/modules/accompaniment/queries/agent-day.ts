import { sql } from 'kysely';
import * as v from 'valibot';
import { holdsSomewhere } from '../../../platform/rights.ts';
import { isItsAgent } from '../policy.ts';
import { query } from '../room.ts';
import { followUps } from './follow-ups.ts';
import type { FollowUp } from './follow-ups.ts';

/** The cooperatives that this agent follows now, the visit that is most late first; a right that was taken away hides them. */
export const agentDay = query(v.object({}), async ({ tx, actor, now }): Promise<FollowUp[]> => {
  if (actor.id === null || !holdsSomewhere(actor, ['field_agent'])) return [];
  const mine = await followUps(tx, { agent: actor.id }, now);
  const { rows } = await sql<{ edition: string; programme: string }>`
    select id as edition, programme from programmes.edition_listed
    where id = any(${mine.map(({ edition }) => edition)}::uuid[])`.execute(tx);
  const programmeOf = new Map(rows.map(({ edition, programme }) => [edition, programme]));
  return mine.filter((one) => isItsAgent(actor, { ...one, programme: programmeOf.get(one.edition) ?? '' }));
});
