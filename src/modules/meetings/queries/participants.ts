import { sql } from 'kysely';
import * as v from 'valibot';
import type { Lang } from '../../../platform/words/lang.ts';
import { Id, Kind } from '../inputs.ts';
import { mayHelpDay } from '../policy.ts';
import { query } from '../room.ts';
import { dayRow } from '../rows.ts';
import type { Kind as KindOf, ParticipantState, Spoken } from '../tables.ts';

export interface ParticipantListed {
  id: string;
  kind: KindOf;
  name: string;
  nameAr: string | null;
  structure: string | null;
  person: string | null;
  province: string | null;
  badge: string;
  state: ParticipantState;
  reason: string;
  contact: string;
  /** Where she is reached; null where nothing is known. */
  phone: string | null;
  email: string | null;
  lang: Lang;
  languages: Spoken[];
  absent: number;
  wishes: number;
  arrivedAt: Date | null;
  invitedAt: Date | null;
}

export const participantsPerPage = 60;

/** What a page or a message calls a participant `one`, with the register's names where it is one of its structures. */
export const naming = sql`coalesce(nullif(one.called, ''), structure.name) as name,
  case when one.called = '' then structure.name_ar end as "nameAr"`;

/** How she is reached: by what was given for the day, else by the register's contact. */
export const reaching = sql`coalesce(one.phone, case when one.email is null then contact.phone end) as phone,
  coalesce(one.email, case when one.phone is null then contact.email end) as email,
  case when one.phone is null and one.email is null then coalesce(contact.language, one.lang) else one.lang end as lang`;

export const withRegister = sql`left join registry.structure_listed structure on structure.id = one.structure
  left join registry.structure_contact contact on contact.structure = one.structure`;

const Input = v.object({
  day: Id,
  kind: v.optional(v.nullable(Kind), null),
  state: v.optional(v.nullable(v.picklist(['entered', 'invited', 'registered', 'withdrawn'])), null),
  searched: v.optional(v.pipe(v.string(), v.maxLength(200)), ''),
  page: v.optional(v.number(), 1),
});

/** Who takes part in a day, for those who run it or help with it. */
export const participants = query(Input, async ({ tx, actor }, { day: id, kind, state, searched, page }) => {
  (await dayRow(tx, id, actor)).open(actor, mayHelpDay);
  const pattern = `%${searched.trim().replace(/[\\%_]/g, String.raw`\$&`)}%`;
  const where = sql`one.day = ${id} and (${kind}::text is null or one.kind = ${kind})
    and (${state}::text is null or one.state = ${state})
    and (${searched.trim()} = '' or one.called ilike ${pattern} or structure.name ilike ${pattern}
      or structure.name_ar ilike ${pattern} or one.contact ilike ${pattern} or one.badge ilike ${pattern})`;
  const { rows } = await sql<ParticipantListed>`
    select one.id, one.kind, ${naming}, one.structure, one.person, structure.province, one.badge, one.state, one.reason, one.contact,
      ${reaching}, one.languages, one.arrived_at as "arrivedAt", one.invited_at as "invitedAt",
      (select count(*)::int from meetings.absence where participant = one.id) as absent,
      (select count(*)::int from meetings.wish
        where (wish.buyer = one.id and side = 'buyer') or (wish.cooperative = one.id and side = 'cooperative')) as wishes
    from meetings.participant one ${withRegister}
    where ${where} order by array_position(array['buyer', 'expert', 'cooperative', 'interpreter'], one.kind), one.badge
    limit ${participantsPerPage} offset ${(page - 1) * participantsPerPage}`.execute(tx);
  const total = await sql<{ n: number }>`select count(*)::int as n from meetings.participant one ${withRegister}
    where ${where}`.execute(tx);
  return { rows, total: total.rows[0]!.n };
});
