import { sql } from 'kysely';
import * as v from 'valibot';
import { hide } from '../../../platform/refusals.ts';
import type { Trilingual } from '../../../platform/words/trilingual.ts';
import type { Tx } from '../counting/wanted.ts';
import { Code } from '../definition-schema.ts';
import { mayReadIndicator, mayReadOffice } from '../policy.ts';
import { valueOf } from '../rules/cell.ts';
import { fileOf } from './outside-sources.ts';
import { query } from '../room.ts';
import { indicatorRow } from '../rows.ts';
import type { IndicatorRow } from '../rows.ts';

export interface VersionShown {
  version: number;
  note: string;
  at: Date;
  shipped: boolean;
}

export interface TargetShown {
  id: string;
  scope: string;
  place: string;
  period: string;
  baseline: number | null;
  target: number;
  note: string;
  setAt: Date;
  /** Who promised it, where that is still known; staff alone are told. */
  setBy: string | null;
  /** What the figure says there now; null where it cannot be said, and for who does not read the office. */
  value: number | null;
}

export interface OutsideShown {
  place: string;
  period: string;
  value: number;
  source: string;
  saidOn: string;
  document: string;
  file: { id: string; name: string; digest: string } | null;
  enteredAt: Date;
  replaced: boolean;
}

/** Names of programmes, editions and funders, by id: as categories and scopes are said. */
export type Names = Record<string, Trilingual>;

export interface IndicatorShown {
  row: IndicatorRow;
  versions: VersionShown[];
  targets: TargetShown[];
  outside: OutsideShown[];
  names: Names;
  /** Years of which something is known, the last first. */
  years: string[];
  /** Programmes, editions and funders of which something is known. */
  scopes: string[];
}

export const namesIn = async (tx: Tx): Promise<Names> => {
  const editions = await tx
    .selectFrom('programmes.edition_listed')
    .select(['id', 'name', 'programme', 'programme_name', 'year'])
    .execute();
  const funders = await tx
    .selectFrom('programmes.envelope_listed')
    .select(['funder', 'funder_name'])
    .distinct()
    .execute();
  const joined = (a: Trilingual, b: Trilingual): Trilingual => ({
    fr: [a.fr, b.fr].filter(Boolean).join(' · '),
    ar: [a.ar ?? a.fr, b.ar ?? b.fr].filter(Boolean).join(' · '),
    en: [a.en ?? a.fr, b.en ?? b.fr].filter(Boolean).join(' · '),
  });
  return Object.fromEntries([
    ...editions.map(({ programme, programme_name: name }) => [programme, name]),
    ...editions.map(({ id, name, programme_name: programme }) => [id, joined(programme, name)]),
    ...funders.map(({ funder, funder_name: name }) => [funder, name]),
  ]) as Names;
};

/** What was promised, with what there is in each of those cells. */
const targetsOf = async (tx: Tx, row: IndicatorRow, office: boolean): Promise<TargetShown[]> => {
  const { definition, code } = row;
  const until = sql`(t.period = '' or v.period <= t.period || '~')`;
  const outside = sql`(select o.value::float8 from indicators.outside_value o where o.indicator = t.indicator
    and o.replaced_at is null and o.place = t.place and t.scope = 'all'
    and (t.period = '' or o.period collate "C" <= t.period collate "C") order by o.period desc limit 1)`;
  const { rows } = await sql<TargetShown & { num: number | null; den: number | null; outside: number | null }>`
    select t.id, t.scope, t.place, t.period, t.baseline::float8 as baseline, t.target::float8 as target, t.note,
      t.set_at as "setAt", p.name as "setBy", s.num, s.den, ${outside} as outside
    from indicators.target t left join people.person_name p on p.id = t.set_by
      left join lateral (select sum(v.num)::float8 as num, sum(v.den)::float8 as den from indicators.value v
        where v.indicator = t.indicator and v.scope = t.scope and v.place = t.place and v.dimension = ''
          and v.category = '' and ${definition.period === 'within' ? sql`v.period = t.period` : until}) s on true
    where t.indicator = ${code} order by t.scope, t.place, t.period limit 500`.execute(tx);
  return rows.map(({ num, den, outside: entered, setBy, ...target }) => {
    const value = definition.measure === null ? entered : valueOf(definition, { num: num ?? 0, den: den ?? 0 });
    return { ...target, setBy: office ? setBy : null, value: office ? value : null };
  });
};

/** The sheet of a figure, its versions, what was promised and what was entered of it. */
export const indicatorPage = query(
  v.object({ indicator: Code }),
  async ({ tx: given, actor }, { indicator }): Promise<IndicatorShown> => {
    const tx = given as Tx;
    const row = await indicatorRow(tx, indicator);
    if (!row || !mayReadIndicator(actor, row)) return hide();
    const { rows: versions } = await sql<VersionShown>`select version, note, changed_at as at, shipped
      from indicators.definition where indicator = ${indicator} order by version desc limit 100`.execute(tx);
    const targets = await targetsOf(tx, row, mayReadOffice(actor));
    const { rows: outside } = await sql<OutsideShown>`select place, period, value::float8 as value, source,
      said_on as "saidOn", document, ${fileOf} as file, entered_at as "enteredAt", replaced_at is not null as replaced
      from indicators.outside_value o where indicator = ${indicator} order by entered_at desc limit 200`.execute(tx);
    const { rows: years } = await sql<{ year: string }>`select distinct left(period, 4) as year from indicators.value
      where indicator = ${indicator} and scope = 'all' and dimension = '' and place = '' and period > '0000'
      order by year desc`.execute(tx);
    const { rows: scopes } = await sql<{ scope: string }>`select distinct scope from indicators.value
      where indicator = ${indicator} and scope <> 'all' and dimension = '' and place = '' order by scope`.execute(tx);
    return {
      row,
      versions,
      targets,
      outside,
      names: await namesIn(tx),
      years: years.map(({ year }) => year),
      scopes: scopes.map(({ scope }) => scope),
    };
  },
);
