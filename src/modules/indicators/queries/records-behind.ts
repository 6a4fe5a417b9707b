import { sql } from 'kysely';
import * as v from 'valibot';
import type { Trilingual } from '../../../platform/words/trilingual.ts';
import { hide } from '../../../platform/refusals.ts';
import { CrossedInput } from '../cell-input.ts';
import type { Tx } from '../counting/wanted.ts';
import { Code } from '../definition-schema.ts';
import { mayReadIndicator, seesSmallNumbers } from '../policy.ts';
import { query } from '../room.ts';
import { indicatorRow, sourceIds } from '../rows.ts';
import { sourceOf } from '../sources.ts';
import { unitsBehind, unitsSql } from './units.ts';
import type { Behind as Asked, UnitRow } from './units.ts';

/** A record that a figure counts. */
export interface RecordShown {
  kind: string;
  title: Trilingual;
  day: string | null;
  href: string | null;
}

/** What a figure counts once: a structure with its records, or one record. */
export interface UnitShown {
  unit: string;
  structure: { id: string; name: string; names: Partial<Record<'fr' | 'ar', string>>; region: string | null } | null;
  records: RecordShown[];
  /** What it adds; null where that would tell a small number of persons to the public. */
  num: number | null;
  den: number | null;
}

export interface Behind {
  /** All units, and how many of them this reader may see. */
  total: number;
  readable: number;
  /** Their two sums; null where they would tell the public of few persons. */
  sums: { num: number; den: number } | null;
  units: UnitShown[];
  /** Records that lack what is counted, and stand in its way. */
  missing: { total: number; readable: number; units: UnitShown[] };
  page: number;
  pages: number;
}

export const perPage = 50;

const structuresOf = async (tx: Tx, ids: string[]) => {
  const rows = await tx
    .selectFrom('registry.structure_listed')
    .select(['id', 'name', 'name_fr', 'name_ar', 'region'])
    .where('id', 'in', ids.length > 0 ? ids : ['00000000-0000-0000-0000-000000000000'])
    .execute();
  return new Map(
    rows.map(({ id, name, name_fr: fr, name_ar: ar, region }) => [
      id,
      { id, name: name ?? '', names: { ...(fr ? { fr } : {}), ...(ar ? { ar } : {}) }, region },
    ]),
  );
};

const shownOf =
  (kinds: Map<number, string>, structures: Awaited<ReturnType<typeof structuresOf>>, counts: boolean) =>
  ({ unit, structure, lines, num, den }: UnitRow): UnitShown => {
    const seen = new Set<string>();
    const records = lines.flatMap(({ kind, record, root, day, programme, edition }): RecordShown[] => {
      const source = sourceOf(kinds.get(kind) ?? '');
      if (!source || seen.has(record)) return [];
      seen.add(record);
      const href = source.href({ record, root, structure, programme, edition });
      return [{ kind: source.kind, title: source.title, day, href }];
    });
    const found = structure === null ? null : (structures.get(structure) ?? null);
    return { unit, structure: found, records, num: counts ? num : null, den: counts ? den : null };
  };

/** These units of a cell as far as this reader may see them; `counts` tells what they add. */
export const unitsShown = async (tx: Tx, asked: Asked, ids: string[], counts: boolean): Promise<UnitShown[]> => {
  const { rows } = await sql<UnitRow>`select unit, structure, readable, num, den, coalesce(lines, '[]') as lines
    from (${unitsSql(asked, false)}) units where readable and unit = any(${ids}::uuid[])
    order by latest desc nulls last, unit`.execute(tx);
  const structures = await structuresOf(
    tx,
    rows.flatMap(({ structure }) => structure ?? []),
  );
  const kinds = new Map([...asked.ids].map(([kind, id]) => [id, kind]));
  return rows.map(shownOf(kinds, structures, counts));
};

/**
 * The exact records behind a figure, as far as this reader may see them, fifty units a page; of the others how many
 * there are. As of any hour of the house.
 */
export const recordsBehind = query(
  v.object({
    indicator: Code,
    ...CrossedInput,
    asOf: v.optional(v.nullable(v.date()), null),
    page: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1)), 1),
  }),
  async ({ tx: given, actor }, { indicator, asOf, page, ...cell }): Promise<Behind> => {
    const tx = given as Tx;
    const row = await indicatorRow(tx, indicator);
    if (!row || !mayReadIndicator(actor, row)) return hide();
    const ids = await sourceIds(tx);
    const behind = { row, ids, cell, actor, at: asOf };
    const found = await unitsBehind(tx, behind, { limit: perPage, offset: (page - 1) * perPage });
    const missing = await unitsBehind(tx, behind, { limit: perPage, offset: 0 }, true);
    const named = [...found.units, ...missing.units].flatMap(({ structure }) => structure ?? []);
    const counts = !row.definition.persons || seesSmallNumbers(actor);
    const shown = shownOf(new Map([...ids].map(([kind, id]) => [id, kind])), await structuresOf(tx, named), counts);
    return {
      total: found.total,
      readable: found.readable,
      // Two days of the past compared would tell of few: of persons they are told to staff.
      sums: counts ? { num: found.num, den: found.den } : null,
      units: found.units.map(shown),
      missing: { total: missing.total, readable: missing.readable, units: missing.units.map(shown) },
      page,
      pages: Math.max(1, Math.ceil(found.readable / perPage)),
    };
  },
);
