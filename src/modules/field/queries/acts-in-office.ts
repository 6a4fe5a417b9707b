import { sql } from 'kysely';
import * as v from 'valibot';
import { allow, holdsSomewhere } from '../../../platform/rights.ts';
import { regionsDecided } from '../policy.ts';
import { query } from '../room.ts';
import type { KeptReply } from '../tables.ts';
import { titlesOf } from './titles.ts';

export const actsOnPage = 50;

export interface ActInList {
  id: string;
  name: string;
  record: string;
  /** What the record is called. */
  title: string | null;
  state: 'refused' | 'waiting' | 'clash';
  refusal: string | null;
  reply: KeptReply;
  person: string;
  by: string;
  captured_at: string;
  received_at: Date;
  clashes: number;
}

/** Whose acts this actor decides on: of agents of these regions, or everybody's. */
export const ofTheirRegions = (regions: string[] | null, person: string) =>
  regions === null
    ? sql`true`
    : sql`exists (select from people.holder h where h.person = ${sql.ref(person)} and h.role = 'field_agent'
        and h.region = any(${regions}::text[]))`;

const Input = v.object({
  list: v.picklist(['decide', 'waiting']),
  page: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1)), 1),
});

/** Acts that a person has to decide on, or that wait for something; the latest first, fifty a page. */
export const actsInOffice = query(Input, async (context, { list, page }) => {
  const { tx, actor } = context;
  allow(actor, holdsSomewhere(actor, ['programme_officer']));
  const states = list === 'decide' ? ['refused', 'clash'] : ['waiting'];
  const mine = ofTheirRegions(regionsDecided(actor), 'a.person');
  const { rows } = await sql<
    Omit<ActInList, 'title'>
  >`select a.id, a.name, a.record, a.state, a.refusal, a.reply, a.person,
      coalesce(p.name, '') as by, a.captured_at, a.received_at,
      (select count(*)::int from field.clash c where c.act = a.id and c.settled_at is null) as clashes
    from field.act a left join people.person_name p on p.id = a.person
    where a.state = any(${states}::text[]) and ${mine}
    order by a.received_at desc, a.place desc limit ${actsOnPage} offset ${(page - 1) * actsOnPage}`.execute(tx);
  const counted = await sql<{ decide: number; waiting: number; owed: number }>`select
    (select count(*)::int from field.act a where a.state in ('refused', 'clash') and ${mine}) as decide,
    (select count(*)::int from field.act a where a.state = 'waiting' and ${mine}) as waiting,
    (select count(*)::int from field.media m where m.arrived_at is null and ${ofTheirRegions(regionsDecided(actor), 'm.person')}) as owed`.execute(
    tx,
  );
  const titles = await titlesOf(context, rows);
  const named = rows.map((row): ActInList => ({ ...row, title: titles.get(row.record) ?? null }));
  return { rows: named, counts: counted.rows[0]! };
});
