import { sql } from 'kysely';
import type { Context } from '../../platform/command.ts';
import type { Fact } from '../../platform/journal/fact.ts';
import { isReached } from './rules/reached.ts';
import type { OnRecord } from './rules/reached.ts';
import type { AccompanimentTables } from './tables.ts';

interface Row extends OnRecord {
  id: string;
  edition: string;
  structure: string;
  region: string;
  counted: boolean;
  diagnosis: string | null;
  session: string | null;
  visit: string | null;
}

/** What is on record of these engagements, with the first of each kind: the proof that is journalled. */
const onRecord = async (tx: Context<AccompanimentTables>['tx'], ids: string[]): Promise<Row[]> =>
  (
    await sql<Row>`
      select e.id, e.edition, e.structure, e.region, e.reached_at is not null as counted,
        d.n::int as "agreedDiagnoses", d.ids[1] as diagnosis, t.n::int as "sessionsAttended", t.ids[1] as session,
        v.n::int as "visitsHeld", v.ids[1] as visit
      from accompaniment.engagement e
        left join lateral (select count(*) as n, array_agg(id order by agreed_at) as ids from diagnoses.diagnosis_listed
          where structure = e.structure and state = 'agreed'
            and (about = e.id or (about is null and agreed_at >= e.applied_at))) d on true
        left join lateral (select count(*) as n, array_agg(session order by starts_at) as ids
          from trainings.attendance_listed
          where structure = e.structure and edition = e.edition and status = 'present') t on true
        left join lateral (select count(*) as n, array_agg(id order by held_on) as ids from accompaniment.visit
          where engagement = e.id and state = 'held') v on true
      where e.id = any(${ids}::uuid[]) and e.enrolled_at is not null`.execute(tx)
  ).rows;

const factOf = (row: Row, now: boolean): Fact =>
  now
    ? {
        fact: 'accompaniment.cooperative_reached',
        about: row.id,
        payload: {
          edition: row.edition,
          structure: row.structure,
          region: row.region,
          diagnosis: row.diagnosis,
          session: row.session,
          visit: row.visit,
        },
      }
    : { fact: 'accompaniment.cooperative_unreached', about: row.id, payload: { edition: row.edition } };

/**
 * Looks again at whether these engagements count as made aware, trained and accompanied, and journals those for which
 * that has changed, with the diagnosis, the session and the visit that prove it. What was corrected may take one out again.
 */
export const noteReached = async (
  { tx, now }: Pick<Context<AccompanimentTables>, 'tx' | 'now'>,
  ids: string[],
): Promise<Fact[]> => {
  if (ids.length === 0) return [];
  const changed = (await onRecord(tx, ids)).filter((row) => isReached(row) !== row.counted);
  const [into, out] = [changed.filter(({ counted }) => !counted), changed.filter(({ counted }) => counted)];
  const idsOf = (rows: Row[]): string[] => rows.map(({ id }) => id);
  await sql`update accompaniment.engagement set reached_at = ${now} where id = any(${idsOf(into)}::uuid[])`.execute(tx);
  await sql`update accompaniment.engagement set reached_at = null where id = any(${idsOf(out)}::uuid[])`.execute(tx);
  return [...into.map((row) => factOf(row, true)), ...out.map((row) => factOf(row, false))];
};
