import { sql } from 'kysely';
import * as v from 'valibot';
import { allow } from '../../../platform/rights.ts';
import type { Trilingual } from '../../../platform/words/trilingual.ts';
import { Id } from '../inputs.ts';
import { query } from '../room.ts';
import type { DayState } from '../rules/day.ts';
import { appointmentsOf } from './agenda.ts';
import type { Appointment } from './agenda.ts';

export interface Followed {
  participant: string;
  title: Trilingual;
  venue: string;
  province: string | null;
  address: string;
  dayState: DayState;
  appointments: Appointment[];
}

/** The published agendas of a person and of the cooperatives that she speaks for today; for calendars. */
export const daysFollowed = query(v.object({ owner: Id }), async ({ tx, actor }, { owner }): Promise<Followed[]> => {
  allow(actor, actor.kind === 'system');
  const { rows } = await sql<Omit<Followed, 'appointments'>>`
    select one.id as participant, day.title, day.venue, day.province, day.address, day.state as "dayState"
    from meetings.participant one join meetings.day on day.id = one.day
    where day.published_at is not null and (one.person = ${owner} or exists (select from people.holder h
      where h.person = ${owner} and h.role = 'cooperative_representative' and h.structure = one.structure))
    order by day.held_on desc limit 60`.execute(tx);
  const all = await appointmentsOf(
    tx,
    rows.map(({ participant }) => participant),
  );
  const by = Map.groupBy(all, ({ participant }) => participant);
  return rows.map((row) => ({ ...row, appointments: by.get(row.participant) ?? [] }));
});

export interface OfficeDay {
  id: string;
  title: Trilingual;
  venue: string;
  province: string | null;
  address: string;
  state: DayState;
  version: number;
  startsAt: Date;
  endsAt: Date;
  changedAt: Date;
}

/** The days that a person runs or helps with today; for calendars. */
export const daysOfOffice = query(v.object({ owner: Id }), async ({ tx, actor }, { owner }): Promise<OfficeDay[]> => {
  allow(actor, actor.kind === 'system');
  const { rows } = await sql<OfficeDay>`
    select day.id, day.title, day.venue, day.province, day.address, day.state, day.plan_version as version,
      min(slot.starts_at) as "startsAt", max(slot.ends_at) as "endsAt", day.changed_at as "changedAt"
    from meetings.day join meetings.slot on slot.day = day.id
    where exists (select from people.holder h where h.person = ${owner}
      and h.role in ('administrator', 'programme_officer', 'field_agent')
      and (h.programme is null or h.programme = day.programme) and (h.region is null or h.region = day.region))
    group by day.id order by day.held_on desc limit 200`.execute(tx);
  return rows;
});
