import { sql } from 'kysely';
import type { Transaction } from 'kysely';
import * as v from 'valibot';
import { Holding, Id } from '../inputs.ts';
import { mayAnswerFor, mayHelpDay } from '../policy.ts';
import { query } from '../room.ts';
import { participantRow } from '../rows.ts';
import { isPublished } from '../rules/day.ts';
import type { MeetingState } from '../rules/meeting.ts';
import type { Amount, Outcome } from '../rules/outcome.ts';
import type { MeetingsTables } from '../tables.ts';

interface Named {
  name: string;
  nameAr: string | null;
}

/** One meeting as one who sits at it reads it. */
export interface Appointment {
  id: string;
  participant: string;
  startsAt: Date;
  endsAt: Date;
  table: string;
  /** Who sits opposite; for an interpreter, both. */
  others: Named[];
  about: string;
  interpreter: Named | null;
  state: MeetingState;
  /** What this side has said of it. */
  outcome: Outcome | null;
  amount: Amount | null;
  sequence: number;
  changedAt: Date;
}

type Tx = Transaction<MeetingsTables>;

const named = (alias: string) => {
  const structure = sql.ref(`${alias}_structure.name`);
  const called = sql.ref(`${alias}.called`);
  return sql`jsonb_build_object('name', coalesce(nullif(${called}, ''), ${structure}),
    'nameAr', case when ${called} = '' then ${sql.ref(`${alias}_structure.name_ar`)} end)`;
};

/** The appointments of some participants, each in the order of the day; one read for a whole day as for one. */
export const appointmentsOf = async (tx: Tx, participants: readonly string[]): Promise<Appointment[]> => {
  const { rows } = await sql<Appointment>`
    select meeting.id, me.id as participant, slot.starts_at as "startsAt", slot.ends_at as "endsAt",
      meeting_table.name as table,
      case when me.kind = 'interpreter' then jsonb_build_array(${named('buyer')}, ${named('cooperative')})
        when me.kind = 'cooperative' then jsonb_build_array(${named('buyer')})
        else jsonb_build_array(${named('cooperative')}) end as others,
      case when me.kind = 'cooperative' then buyer.about when me.kind = 'interpreter' then ''
        else cooperative.about end as about,
      case when voice.id is null or voice.id = me.id then null else ${named('voice')} end as interpreter,
      meeting.state, outcome.outcome, outcome.amount, meeting.sequence, meeting.changed_at as "changedAt"
    from meetings.participant me
      join meetings.meeting on me.id in (meeting.buyer, meeting.cooperative, meeting.interpreter) and meeting.day = me.day
      join meetings.slot on slot.id = meeting.slot
      join meetings.meeting_table on meeting_table.id = meeting.meeting_table
      join meetings.participant buyer on buyer.id = meeting.buyer
      left join registry.structure_listed buyer_structure on buyer_structure.id = buyer.structure
      join meetings.participant cooperative on cooperative.id = meeting.cooperative
      left join registry.structure_listed cooperative_structure on cooperative_structure.id = cooperative.structure
      left join meetings.participant voice on voice.id = meeting.interpreter
      left join registry.structure_listed voice_structure on voice_structure.id = voice.structure
      left join meetings.outcome on outcome.meeting = meeting.id
        and outcome.side = case when me.kind = 'cooperative' then 'cooperative' else 'buyer' end
        and me.kind <> 'interpreter'
    where me.id = any(${participants}::uuid[])
    order by me.id, slot.starts_at`.execute(tx);
  return rows;
};

/** Somebody's own agenda, once it is published; those who help see it before. */
export const agenda = query(
  v.object({ participant: Id, holding: Holding }),
  async ({ tx, actor }, { participant: id, holding }): Promise<Appointment[]> => {
    const one = (await participantRow(tx, id, actor, holding)).open(actor, mayAnswerFor);
    if (!isPublished(one.dayState) && !mayHelpDay(actor, one)) return [];
    return appointmentsOf(tx, [id]);
  },
);
