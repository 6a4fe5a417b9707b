import { sql } from 'kysely';
import { dayIn, withinReach } from '../../platform/fact-source.ts';
import type { FactSource } from '../../platform/fact-source.ts';
import { inEach } from '../../platform/words/trilingual.ts';
import type { Trilingual } from '../../platform/words/trilingual.ts';
import { helpers } from './policy.ts';
import { dayStates } from './rules/day.ts';
import { words } from './words/index.ts';

type Key = Parameters<ReturnType<typeof words>>[0];

const said = (key: Key): Trilingual => inEach((lang) => words(lang)(key));
const announced = dayStates.filter((state) => state !== 'draft');

/** A meeting day that was announced. */
const days: FactSource = {
  kind: 'meetings.day',
  title: said('public.title'),
  from: sql`meetings.day d where d.state <> 'draft'`,
  columns: {
    record: sql`d.id`,
    day: sql`d.held_on`,
    known: sql`d.created_at`,
    region: sql`d.region`,
    programme: sql`d.programme`,
    state: sql`d.state`,
  },
  states: Object.fromEntries(announced.map((state) => [state, said(`state.${state}`)])),
  touchedBy: Object.fromEntries(
    [
      ...['registration_opened', 'day_changed', 'wishes_opened', 'plan_published', 'plan_final', 'day_begun'],
      ...['day_finished', 'day_cancelled'],
    ].map((fact) => [`meetings.${fact}`, true as const]),
  ),
  href: ({ record }) => `/meetings/${record}`,
  readable: () => sql`true`,
};

const ofItsDay = ({ payload }: { payload: { [key: string]: unknown } }): string[] => [String(payload['day'])];

/** A meeting of a day that has begun: held, or missed by somebody. Who met whom is the office’s to read. */
const meetings: FactSource = {
  kind: 'meetings.meeting',
  title: said('day.meetings'),
  from: sql`meetings.meeting m join meetings.day d on d.id = m.day join meetings.slot s on s.id = m.slot
    join meetings.participant c on c.id = m.cooperative join meetings.meeting_listed l on l.id = m.id
    where d.state in ('under_way', 'finished')`,
  columns: {
    record: sql`m.id`,
    root: sql`d.id`,
    day: dayIn(sql`s.starts_at`),
    known: sql`coalesce(m.told_at, m.changed_at)`,
    structure: sql`c.structure`,
    region: sql`d.region`,
    programme: sql`d.programme`,
    state: sql`case when m.state = 'missed' then 'missed_by_' || m.missed_by else m.state end`,
    topic: sql`case when l.interest_of_both then 'interest' else 'no_interest' end`,
  },
  states: {
    planned: said('meeting.planned'),
    begun: said('meeting.begun'),
    held: said('meeting.held'),
    missed_by_buyer: said('missed.buyer'),
    missed_by_cooperative: said('missed.cooperative'),
    missed_by_both: said('missed.both'),
  },
  topics: { interest: said('together.interest'), no_interest: said('facts.no_interest') },
  touchedBy: {
    'meetings.meeting_told': ofItsDay,
    'meetings.outcome_noted': ofItsDay,
    'meetings.day_begun': true,
    'meetings.day_finished': true,
    'meetings.day_cancelled': true,
    'meetings.plan_adopted': true,
    'meetings.meetings_changed': true,
  },
  href: ({ record, root }) => `/office/meetings/${root}/meetings/${record}`,
  readable: (actor) => withinReach(actor, helpers),
};

/** What figures count of this room. */
export const facts: FactSource[] = [days, meetings];
