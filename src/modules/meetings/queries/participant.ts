import { sql } from 'kysely';
import * as v from 'valibot';
import type { Lang } from '../../../platform/words/lang.ts';
import type { Trilingual } from '../../../platform/words/trilingual.ts';
import { Holding, Id } from '../inputs.ts';
import { mayAnswerFor, mayHelpDay } from '../policy.ts';
import { query } from '../room.ts';
import { participantRow } from '../rows.ts';
import type { ParticipantRow } from '../rows.ts';
import type { Spoken } from '../tables.ts';
import type { SlotShown } from './day.ts';
import { naming, reaching, withRegister } from './participants.ts';

export interface ParticipantShown extends Omit<ParticipantRow, 'holder' | 'region'> {
  name: string;
  nameAr: string | null;
  /** As it was typed for the day. */
  called: string;
  about: string;
  contact: string;
  phone: string | null;
  email: string | null;
  /** What was typed for the day, apart from the register's contact. */
  own: { phone: string | null; email: string | null; lang: Lang };
  lang: Lang;
  languages: Spoken[];
  stepFree: boolean;
  shown: boolean;
  reason: string;
  badge: string;
  linkVersion: number;
  arrivedAt: Date | null;
  absent: string[];
  title: Trilingual;
  summary: Trilingual;
  region: string | null;
  province: string | null;
  venue: string;
  address: string;
  dayReason: string;
  slots: SlotShown[];
  may: { help: boolean };
}

/** A participant and her day, for herself (by account or link) and for those who help. */
export const participant = query(
  v.object({ participant: Id, holding: Holding }),
  async ({ tx, actor }, { participant: id, holding }): Promise<ParticipantShown> => {
    const { holder: _holder, ...row } = (await participantRow(tx, id, actor, holding)).open(actor, mayAnswerFor);
    const { rows } = await sql<Omit<ParticipantShown, keyof ParticipantRow | 'slots' | 'may'>>`
      select ${naming}, ${reaching}, one.called, one.about, one.contact,
        jsonb_build_object('phone', one.phone, 'email', one.email, 'lang', one.lang) as own, one.languages,
        one.step_free as "stepFree", one.shown, one.reason, one.badge, one.link_version as "linkVersion",
        one.arrived_at as "arrivedAt",
        array(select slot::text from meetings.absence where participant = one.id) as absent, day.title, day.summary,
        day.province, day.venue, day.address, day.reason as "dayReason"
      from meetings.participant one join meetings.day on day.id = one.day ${withRegister}
      where one.id = ${id}`.execute(tx);
    const slots = await tx
      .selectFrom('meetings.slot')
      .select(['id', 'starts_at as startsAt', 'ends_at as endsAt'])
      .where('day', '=', row.day)
      .orderBy('starts_at')
      .execute();
    return { ...row, ...rows[0]!, slots, may: { help: mayHelpDay(actor, row) } };
  },
);
