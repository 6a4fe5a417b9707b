import { sql } from 'kysely';
import type { Transaction } from 'kysely';
import * as v from 'valibot';
import type { Trilingual } from '../../../platform/words/trilingual.ts';
import { Id } from '../inputs.ts';
import { mayHelpDay, mayReadResults, mayRunDay } from '../policy.ts';
import { query } from '../room.ts';
import { dayRow } from '../rows.ts';
import type { DayRow } from '../rows.ts';
import type { Timetable } from '../rules/timetable.ts';
import type { Kind, MeetingsTables, ParticipantState, Spoken } from '../tables.ts';

export interface SlotShown {
  id: string;
  startsAt: Date;
  endsAt: Date;
}

export interface DayShown extends DayRow {
  title: Trilingual;
  summary: Trilingual;
  province: string | null;
  venue: string;
  address: string;
  timetable: Timetable;
  languages: Spoken[];
  reason: string;
  programmeName: Trilingual | null;
  publishedAt: Date | null;
  slots: SlotShown[];
  tables: { id: string; name: string; stepFree: boolean }[];
  people: { kind: Kind; state: ParticipantState; n: number }[];
  /** Participants who have wished, by side; and meetings by state. */
  wished: { buyer: number; cooperative: number };
  met: { planned: number; begun: number; held: number; missed: number };
  may: { run: boolean; help: boolean; results: boolean };
}

type Tx = Transaction<MeetingsTables>;

const textsOf = async (tx: Tx, day: string) => {
  const { rows } = await sql<
    Pick<
      DayShown,
      | 'title'
      | 'summary'
      | 'province'
      | 'venue'
      | 'address'
      | 'timetable'
      | 'languages'
      | 'reason'
      | 'programmeName'
      | 'publishedAt'
      | 'wished'
      | 'met'
    >
  >`
    select day.title, day.summary, day.province, day.venue, day.address, day.timetable, day.languages, day.reason,
      day.published_at as "publishedAt",
      (select programme_name from programmes.edition_listed edition where edition.programme = day.programme limit 1)
        as "programmeName",
      (select jsonb_build_object('buyer', count(distinct buyer) filter (where side = 'buyer'),
        'cooperative', count(distinct cooperative) filter (where side = 'cooperative'))
        from meetings.wish where wish.day = day.id) as wished,
      (select jsonb_build_object('planned', count(*) filter (where state = 'planned'),
        'begun', count(*) filter (where state = 'begun'), 'held', count(*) filter (where state = 'held'),
        'missed', count(*) filter (where state = 'missed'))
        from meetings.meeting where meeting.day = day.id) as met
    from meetings.day where day.id = ${day}`.execute(tx);
  return rows[0]!;
};

/** A meeting day for those who run it or help with it; its partners read its results. */
export const day = query(v.object({ day: Id }), async ({ tx, actor }, { day: id }): Promise<DayShown> => {
  const row = (await dayRow(tx, id, actor)).open(actor, mayReadResults);
  const slots = await tx
    .selectFrom('meetings.slot')
    .select(['id', 'starts_at as startsAt', 'ends_at as endsAt'])
    .where('day', '=', id)
    .orderBy('starts_at')
    .execute();
  const tables = await tx
    .selectFrom('meetings.meeting_table')
    .select(['id', 'name', 'step_free as stepFree'])
    .where('day', '=', id)
    .orderBy('place')
    .execute();
  const people = await tx
    .selectFrom('meetings.participant')
    .select(['kind', 'state', sql<number>`count(*)::int`.as('n')])
    .where('day', '=', id)
    .groupBy(['kind', 'state'])
    .execute();
  const may = { run: mayRunDay(actor, row), help: mayHelpDay(actor, row), results: true };
  return { ...row, ...(await textsOf(tx, id)), slots, tables, people, may };
});
