import { sql } from 'kysely';
import * as v from 'valibot';
import { hide } from '../../../platform/refusals.ts';
import type { Trilingual } from '../../../platform/words/trilingual.ts';
import type { Tx } from '../counting/wanted.ts';
import { Code } from '../definition-schema.ts';
import { mayReadIndicator } from '../policy.ts';
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
}

export interface OutsideShown {
  place: string;
  period: string;
  value: number;
  source: string;
  saidOn: string;
  document: string;
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

/** The sheet of a figure, its versions, what was promised and what was entered of it. */
export const indicatorPage = query(
  v.object({ indicator: Code }),
  async ({ tx: given, actor }, { indicator }): Promise<IndicatorShown> => {
    const tx = given as Tx;
    const row = await indicatorRow(tx, indicator);
    if (!row || !mayReadIndicator(actor, row)) return hide();
    const { rows: versions } = await sql<VersionShown>`select version, note, changed_at as at, shipped
      from indicators.definition where indicator = ${indicator} order by version desc limit 100`.execute(tx);
    const { rows: targets } = await sql<TargetShown>`select id, scope, place, period, baseline::float8 as baseline,
      target::float8 as target, note from indicators.target where indicator = ${indicator}
      order by scope, place, period limit 500`.execute(tx);
    const { rows: outside } = await sql<OutsideShown>`select place, period, value::float8 as value, source,
      said_on as "saidOn", document, entered_at as "enteredAt", replaced_at is not null as replaced
      from indicators.outside_value where indicator = ${indicator} order by entered_at desc limit 200`.execute(tx);
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
