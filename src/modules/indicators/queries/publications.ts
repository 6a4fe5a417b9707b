import { sql } from 'kysely';
import * as v from 'valibot';
import { hide } from '../../../platform/refusals.ts';
import type { Trilingual } from '../../../platform/words/trilingual.ts';
import { CellInput } from '../cell-input.ts';
import type { Tx } from '../counting/wanted.ts';
import { Code } from '../definition-schema.ts';
import type { FrozenFigure } from '../freezing.ts';
import { mayReadIndicator, seesSmallNumbers } from '../policy.ts';
import { cellOf, frozenNow } from '../publication-rows.ts';
import type { Publication } from '../publication-rows.ts';
import { query } from '../room.ts';
import { indicatorRow } from '../rows.ts';
import type { IndicatorRow } from '../rows.ts';
import type { Cell } from '../rules/cell.ts';
import { isRatio } from '../rules/definition.ts';
import type { Definition, Unit } from '../rules/definition.ts';
import { differenceOf } from '../rules/difference.ts';
import { isTooSmall } from '../rules/hiding.ts';
import type { FrozenSource, FrozenUnit } from '../tables.ts';
import { gone } from './units.ts';

export interface UnitMoved {
  unit: string;
  name: string | null;
  /** What it added, then and now. */
  before: number | null;
  after: number | null;
  /** No record of it stands any more. */
  erased: boolean;
}

export interface PublicationShown {
  id: string;
  indicator: string;
  title: Trilingual;
  unit: Unit;
  ratio: boolean;
  cell: Cell;
  number: number;
  version: number;
  value: number | null;
  units: number;
  digest: string;
  publishedAt: Date;
  /** Since when the records say otherwise, and what they say now; null where the difference would tell of few persons. */
  differsSince: Date | null;
  now: number | null;
  /** The definition has a newer version than the one that was published. */
  redefined: boolean;
  /** Of a value from outside: where it came from when it was published. */
  outside: FrozenSource | null;
  replacedBy: string | null;
  added: UnitMoved[];
  removed: UnitMoved[];
  changed: UnitMoved[];
}

const byId = async (tx: Tx, id: string): Promise<(Publication & { definition: Definition }) | undefined> =>
  (
    await sql<Publication & { definition: Definition }>`select p.*, p.num::float8 as num, p.den::float8 as den,
        p.value::float8 as value, d.definition
      from indicators.publication p join indicators.definition d on d.indicator = p.indicator and d.version = p.version
      where p.id = ${id}`.execute(tx)
  ).rows[0];

const namesOf = async (tx: Tx, ids: string[]): Promise<Map<string, string>> => {
  const { rows } = await sql<{ id: string; name: string | null }>`select id, name from registry.structure_listed
    where id = any(${ids}::uuid[])`.execute(tx);
  return new Map(rows.map(({ id, name }) => [id, name ?? '']));
};

/** Which units came, went or add otherwise between two lists, with their names. */
export const movedIn = async (tx: Tx, before: FrozenUnit[], after: FrozenUnit[]) => {
  const { added, removed, changed } = differenceOf(before, after);
  const ids = [...added, ...removed, ...changed].map(([unit]) => unit);
  const [names, erased] = [
    await namesOf(tx, ids),
    await gone(
      tx,
      removed.map(([unit]) => unit),
    ),
  ];
  const was = new Map(before.map(([unit, num]) => [unit, num]));
  const is = new Map(after.map(([unit, num]) => [unit, num]));
  const shown = ([unit]: FrozenUnit): UnitMoved => ({
    unit,
    name: names.get(unit) ?? null,
    before: was.get(unit) ?? null,
    after: is.get(unit) ?? null,
    erased: erased.has(unit),
  });
  return { added: added.map(shown), removed: removed.map(shown), changed: changed.map(shown) };
};

/** Whether what was published and what stands now differ by few persons. */
const differsByFew = ({ definition }: IndicatorRow, was: FrozenFigure | Publication, is: FrozenFigure): boolean =>
  definition.persons &&
  isTooSmall({ num: Math.abs(is.num - was.num), den: Math.abs(is.den - was.den) }, isRatio(definition));

const Id = v.object({ publication: v.pipe(v.string(), v.uuid()) });

/** What was published, and what has moved since: which units came, went, or add otherwise. */
export const publication = query(
  Id,
  async ({ tx: given, actor, now }, { publication: id }): Promise<PublicationShown> => {
    const tx = given as Tx;
    const found = await byId(tx, id);
    const row = found && (await indicatorRow(tx, found.indicator));
    if (!found || !row || !mayReadIndicator(actor, row)) return hide();
    const cell = cellOf(found);
    const { figure } = await frozenNow(tx, row, cell, now);
    const { rows: next } = await sql<{
      id: string;
    }>`select id from indicators.publication where replaces = ${id}`.execute(tx);
    const moved = await movedIn(tx, found.units, figure.units);
    return {
      id,
      indicator: found.indicator,
      title: found.definition.title,
      unit: found.definition.unit,
      ratio: isRatio(found.definition),
      cell,
      number: found.number,
      version: found.version,
      value: found.value,
      units: found.units.length,
      digest: found.digest,
      publishedAt: found.published_at,
      differsSince: found.differs_since,
      now: differsByFew(row, found, figure) && !seesSmallNumbers(actor) ? null : figure.value,
      redefined: row.version !== found.version,
      outside: found.outside,
      replacedBy: next[0]?.id ?? null,
      ...moved,
    };
  },
);

/** A published figure as its file says it, for who checks it without us. */
export const frozenFigure = query(
  Id,
  async (
    { tx: given, actor },
    { publication: id },
  ): Promise<FrozenFigure & { digest: string; publishedAt: string; number: number }> => {
    const tx = given as Tx;
    const found = await byId(tx, id);
    if (!found || !mayReadIndicator(actor, found)) return hide();
    const { indicator, version, definition, num, den, value, units, digest, number, outside } = found;
    const asOf = found.as_of.toISOString();
    const publishedAt = found.published_at.toISOString();
    return {
      indicator,
      version,
      definition,
      cell: cellOf(found),
      asOf,
      num,
      den,
      value,
      units,
      ...(outside ? { outside } : {}),
      digest,
      number,
      publishedAt,
    };
  },
);

/** What was published of a cell, the last first. */
export const publicationsOf = query(
  v.object({ indicator: Code, ...CellInput }),
  async ({ tx: given, actor }, { indicator, ...cell }) => {
    const tx = given as Tx;
    const row = await indicatorRow(tx, indicator);
    if (!row || !mayReadIndicator(actor, row)) return [];
    const { rows } = await sql<{
      id: string;
      number: number;
      value: number | null;
      at: Date;
      differs: boolean;
      units: number;
    }>`
      select id, number, value::float8 as value, published_at as at, differs_since is not null as differs,
        jsonb_array_length(units) as units
      from indicators.publication where indicator = ${indicator} and scope = ${cell.scope} and place = ${cell.place}
        and dimension = ${cell.dimension} and category = ${cell.category} and period = ${cell.period}
      order by number desc limit 50`.execute(tx);
    return rows;
  },
);
