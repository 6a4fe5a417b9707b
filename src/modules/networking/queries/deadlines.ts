import { sql } from 'kysely';
import * as v from 'valibot';
import { allow } from '../../../platform/rights.ts';
import type { Trilingual } from '../../../platform/words/trilingual.ts';
import { Id } from '../inputs.ts';
import { query } from '../room.ts';

export interface Deadline {
  id: string;
  side: 'need' | 'offer';
  title: Trilingual;
  /** Its last day. */
  on: string;
  changedAt: Date;
  version: number;
  over: boolean;
}

/**
 * The last days of what somebody asks for and offers, in her own name and for the structures that she represents today;
 * what was withdrawn stays for a month, as cancelled. For the house, which keeps calendars.
 */
export const deadlines = query(v.object({ owner: Id }), async ({ tx, actor, now }, { owner }): Promise<Deadline[]> => {
  allow(actor, actor.kind === 'system');
  const { rows } = await sql<Deadline>`
    select p.id, p.side, p.title, p.closes_on as "on",
      p.updated_at as "changedAt", p.version, p.state not in ('open', 'matched') as over
    from networking.posting p join networking.party party on party.id = p.party
    where p.opened_at is not null and p.anonymised_at is null and p.closes_on is not null
      and (p.ended_at is null or p.ended_at > ${new Date(now.getTime() - 30 * 86_400_000)})
      and (party.person = ${owner} or p.structure in (select h.structure from people.holder h
        where h.person = ${owner} and h.role = 'cooperative_representative'))
    order by p.closes_on limit 500`.execute(tx);
  return rows;
});
