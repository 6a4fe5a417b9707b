import { sql } from 'kysely';
import * as v from 'valibot';
import { allow } from '../../../platform/rights.ts';
import type { Lang } from '../../../platform/words/lang.ts';
import type { Trilingual } from '../../../platform/words/trilingual.ts';
import { Id } from '../inputs.ts';
import { query } from '../room.ts';
import type { DayState } from '../rules/day.ts';
import type { Kind, ParticipantState } from '../tables.ts';
import { appointmentsOf } from './agenda.ts';
import type { Appointment } from './agenda.ts';
import { naming, reaching, withRegister } from './participants.ts';

export interface Told {
  participant: string;
  kind: Kind;
  state: ParticipantState;
  person: string | null;
  name: string;
  nameAr: string | null;
  phone: string | null;
  email: string | null;
  lang: Lang;
  linkVersion: number;
  invitedAt: Date | null;
  appointments: Appointment[];
}

export interface DayTold {
  title: Trilingual;
  heldOn: string;
  venue: string;
  province: string | null;
  state: DayState;
  reason: string;
  changedAt: Date;
  /** When slots begin (ISO 8601) and what tables are called, by their ids. */
  slots: Record<string, string>;
  tables: Record<string, string>;
  people: Record<string, { name: string; nameAr: string | null }>;
}

const Input = v.object({ day: Id, participants: v.nullable(v.array(Id)) });

/** Those of a day who can be told something, some of them or all that have not withdrawn; for the house alone. */
export const whomToTell = query(Input, async ({ tx, actor }, { day: id, participants }) => {
  allow(actor, actor.kind === 'system');
  const found = await sql<DayTold>`
    select day.title, to_char(day.held_on, 'YYYY-MM-DD') as "heldOn", day.venue, day.province, day.state, day.reason,
      day.changed_at as "changedAt",
      coalesce((select jsonb_object_agg(slot.id, slot.starts_at)
        from meetings.slot where slot.day = day.id), '{}') as slots,
      coalesce((select jsonb_object_agg(one.id, one.name) from meetings.meeting_table one where one.day = day.id), '{}')
        as tables,
      coalesce((select jsonb_object_agg(who.id, jsonb_build_object('name', who.name, 'nameAr', who."nameAr")) from (
        select one.id, ${naming} from meetings.participant one ${withRegister} where one.day = day.id) who), '{}')
        as people
    from meetings.day where day.id = ${id}`.execute(tx);
  const [day] = found.rows;
  if (!day) return null;
  const { rows } = await sql<Omit<Told, 'appointments'>>`
    select one.id as participant, one.kind, one.state, one.person, ${naming}, ${reaching}, one.link_version as "linkVersion",
      one.invited_at as "invitedAt"
    from meetings.participant one ${withRegister}
    where one.day = ${id} and one.state <> 'withdrawn'
      and (${participants}::uuid[] is null or one.id = any(${participants}::uuid[]))`.execute(tx);
  const appointments = Map.groupBy(
    await appointmentsOf(
      tx,
      rows.map(({ participant }) => participant),
    ),
    ({ participant }) => participant,
  );
  return { day, told: rows.map((one): Told => ({ ...one, appointments: appointments.get(one.participant) ?? [] })) };
});
