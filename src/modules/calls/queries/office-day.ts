import { sql } from 'kysely';
import * as v from 'valibot';
import type { Trilingual } from '../../../platform/words/trilingual.ts';
import { mayCheckApplication, mayHelpRunCall } from '../policy.ts';
import { query } from '../room.ts';

export interface CallWaiting {
  call: string;
  title: Trilingual;
  /** Applications sent and not decided. */
  toCheck: number;
  /** Of these, those whose correction has been answered. */
  answered: number;
  /** Corrections asked whose date has passed without an answer. */
  overdue: number;
}

interface Row {
  call: string;
  title: Trilingual;
  programme: string;
  region: string | null;
  toCheck: number;
  answered: number;
  overdue: number;
}

/** What waits for this officer in her calls, region by region of her right; calls where nothing waits are left out. */
export const waitingInCalls = query(v.object({}), async ({ tx, actor, now }): Promise<CallWaiting[]> => {
  const { rows } = await sql<Row>`
    select call.id as call, call.title, edition.programme, structure.region,
      count(*) filter (where application.status = 'submitted') as "toCheck",
      count(*) filter (where application.status = 'submitted' and correction.answered_at is not null) as answered,
      count(*) filter (where application.status = 'correction_asked' and correction.until < ${now}) as overdue
    from calls.application
      join calls.call on call.id = application.call
      join programmes.edition_listed edition on edition.id = call.edition
      join registry.structure_listed structure on structure.id = application.structure
      left join lateral (select until, answered_at from calls.correction
        where correction.application = application.id order by asked_at desc limit 1) correction on true
    where application.status in ('submitted', 'correction_asked') and call.state = 'published'
    group by call.id, call.title, edition.programme, structure.region, call.closes_at
    order by call.closes_at, call.id`.execute(tx);
  const mine = rows.filter((row) => mayCheckApplication(actor, row));
  return [...Map.groupBy(mine, ({ call }) => call)].flatMap(([call, some]) => {
    const sum = (key: 'toCheck' | 'answered' | 'overdue') => some.reduce((all, row) => all + Number(row[key]), 0);
    const waiting = { toCheck: sum('toCheck'), answered: sum('answered'), overdue: sum('overdue') };
    return waiting.toCheck + waiting.overdue > 0 ? [{ call, title: some[0]!.title, ...waiting }] : [];
  });
});

interface ContestedRow {
  call: string;
  title: Trilingual;
  programme: string;
  region: string | null;
  many: number;
}

/** Mandates that cooperatives contest and that this officer has to settle, call by call. */
export const contestedMandates = query(v.object({}), async ({ tx, actor }) => {
  const { rows } = await sql<ContestedRow>`
    select call.id as call, call.title, edition.programme, structure.region, count(*)::int as many
    from calls.mandate
      join calls.application on application.id = mandate.application
      join calls.call on call.id = application.call
      join programmes.edition_listed edition on edition.id = call.edition
      join registry.structure_listed structure on structure.id = application.structure
    where mandate.contested_at is not null and mandate.settled is null
    group by call.id, call.title, edition.programme, structure.region, call.closes_at
    order by call.closes_at, call.id`.execute(tx);
  const mine = rows.filter((row) => mayCheckApplication(actor, row));
  return [...Map.groupBy(mine, ({ call }) => call)].map(([call, some]) => ({
    call,
    title: some[0]!.title,
    contested: some.reduce((all, { many }) => all + many, 0),
  }));
});

/** Which of these records this officer runs: calls of her programmes, applications of her programmes and regions. */
export const thoseIRun = query(v.object({ ids: v.array(v.string()) }), async ({ tx, actor }, { ids }) => {
  const { rows } = await sql<{ id: string; programme: string; region: string | null; application: boolean }>`
    select call.id, edition.programme, null as region, false as application
      from calls.call join programmes.edition_listed edition on edition.id = call.edition
      where call.id = any(${ids}::uuid[])
    union all
    select edition.id, edition.programme, null, false from programmes.edition_listed edition
      where edition.id = any(${ids}::uuid[])
    union all
    select application.id, edition.programme, structure.region, true
      from calls.application join calls.call on call.id = application.call
        join programmes.edition_listed edition on edition.id = call.edition
        join registry.structure_listed structure on structure.id = application.structure
      where application.id = any(${ids}::uuid[])`.execute(tx);
  return rows
    .filter((row) => (row.application ? mayCheckApplication(actor, row) : mayHelpRunCall(actor, row)))
    .map(({ id }) => id);
});
