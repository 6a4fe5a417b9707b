import { sql } from 'kysely';
import * as v from 'valibot';
import { allow } from '../../../platform/rights.ts';
import type { Trilingual } from '../../../platform/words/trilingual.ts';
import { mayOpenOffice, regionsReached } from '../policy.ts';
import { query } from '../room.ts';
import type { IntroductionState, StopReason } from '../rules/introduction.ts';

/** What waits for the office, each a list: who is to be called, whom a buyer keeps waiting, what is to be settled. */
export const queues = ['to_call', 'buyer_silent', 'waiting', 'no_answer', 'differ', 'reported', 'all'] as const;
export type Queue = (typeof queues)[number];

export const IntroductionsWanted = v.object({
  queue: v.optional(v.picklist(queues), 'to_call'),
  page: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1)), 1),
});

export interface OfficeIntroduction {
  id: string;
  need: string;
  title: Trilingual;
  name: string;
  nameAr: string | null;
  region: string | null;
  state: IntroductionState;
  stoppedWhy: StopReason | null;
  channel: 'sms' | 'email' | 'call' | null;
  at: Date;
  callAsked: boolean;
  reminders: number;
}

const size = 50;

const conditions: Record<Queue, ReturnType<typeof sql>> = {
  to_call: sql`i.state in ('invited', 'opened') and n.state in ('open', 'matched')
    and ((i.call_asked_at is not null and i.called_at is null) or i.channel = 'call' or i.reminders >= 2)`,
  buyer_silent: sql`i.state = 'interested' and i.buyer_yes is null and n.state in ('open', 'matched')`,
  waiting: sql`i.state in ('invited', 'opened') and n.state in ('open', 'matched')`,
  no_answer: sql`i.stopped_why = 'no_answer' and n.state in ('open', 'matched')`,
  differ: sql`exists (select from networking.opportunity o where o.introduction = i.id and o.differs is not null)`,
  reported: sql`exists (select from networking.report r where r.introduction = i.id and r.settled_at is null)`,
  all: sql`i.state <> 'proposed'`,
};

/** Introductions that this member of the staff reaches, by what waits for the office; and how many are in each list. */
export const officeIntroductions = query(IntroductionsWanted, async ({ tx, actor }, { queue, page }) => {
  allow(actor, mayOpenOffice(actor));
  const regions = regionsReached(actor);
  const reached = sql`(${regions}::text[] is null or s.region = any(${regions}::text[]) or n.region = any(${regions}::text[]))`;
  const from = sql`networking.introduction i join networking.posting n on n.id = i.need
    join registry.structure_listed s on s.id = i.structure`;
  const { rows } = await sql<OfficeIntroduction>`
    select i.id, i.need, n.title, s.name, s.name_ar as "nameAr", s.region, i.state, i.stopped_why as "stoppedWhy", i.channel,
      coalesce(i.answered_at, i.stopped_at, i.reminded_at, i.invited_at, i.created_at) as at,
      i.call_asked_at is not null and i.called_at is null as "callAsked", i.reminders
    from ${from} where ${reached} and ${conditions[queue]}
    order by "callAsked" desc, ${queue === 'all' ? sql`at desc` : sql`at`}, i.id
    limit ${size} offset ${(page - 1) * size}`.execute(tx);
  const counted = await sql<Record<Queue, number>>`
    select ${sql.join(queues.map((one) => sql`count(*) filter (where ${conditions[one]})::int as ${sql.ref(one)}`))}
    from ${from} where ${reached}`.execute(tx);
  return { rows, size, counts: counted.rows[0]! };
});
