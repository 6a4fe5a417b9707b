import { beforeAll, expect, test } from 'vitest';
import { draws } from '../../../../test/support/draws.ts';
import { awkward, makeAwkward } from '../../../../test/support/open-table.ts';
import { testDatabase } from '../../../../test/support/database.ts';
import type { TestDatabase } from '../../../../test/support/database.ts';
import { conditionOf } from '../rules/filter/parse.ts';
import type { Cell, Row } from '../rules/cell.ts';
import type { Selection } from '../rules/selection.ts';
import { readRows } from './read-rows.ts';
import type { AnyTransaction } from './read-rows.ts';

let database: TestDatabase;
let all: Row[];

const columns = Object.keys(awkward.columns);
// A filter calls a column by a name without a hyphen.
const named = (name: string) => {
  const column = name === 'nom_usuel' ? 'nom-usuel' : name;
  const known = awkward.columns[column];
  return known && { name: column, type: known.type };
};
const select = (changes: Partial<Selection>): Promise<Row[]> =>
  readRows(database.db as unknown as AnyTransaction, awkward, {
    columns,
    where: null,
    order: [],
    after: null,
    skip: 0,
    limit: 1000,
    ...changes,
  });

beforeAll(async () => {
  database = await testDatabase();
  await makeAwkward(database.pool, 60);
  all = await select({});
});

/** The same filter written as OData writes it, and answered here, as its protocol says null is to be answered. */
interface Drawn {
  text: string;
  yes: (row: Row) => boolean;
}

const instantOf = (text: string): string =>
  text.replace(/(\.\d+)?Z$/, (_, part = '') => `${part.padEnd(7, '0').replace(/^0/, '.')}Z`);

const compare = (a: string | number | boolean, b: string | number | boolean): number => (a < b ? -1 : a > b ? 1 : 0);

const drawn = (random: () => number, depth: number): Drawn => {
  const pick = <T>(of: readonly T[]): T => of[Math.floor(random() * of.length)]!;
  const literals: [string, [string, string | number | boolean][]][] = [
    [
      'nombre',
      [
        ['0', 0],
        ['-1', -1],
        ['7.0', 7],
        ['2000000000', 2e9],
        ['99999999999999999999', 1e20],
      ],
    ],
    [
      'montant',
      [
        ['0.5', 0.5],
        ['-1', -1],
        ['7', 7],
      ],
    ],
    [
      'jour',
      [
        ['2024-02-29', '2024-02-29'],
        ['2026-01-01', '2026-01-01'],
        ['0001-01-01', '0001-01-01'],
      ],
    ],
    [
      'instant',
      ['2026-01-01T00:00:00.000001Z', '2025-12-31T23:59:59Z'].map((text): [string, string] => [text, instantOf(text)]),
    ],
  ];
  const equalOnly: typeof literals = [
    [
      'nom_usuel',
      ["'l''union'", "'عسل'", "''", "'A\\b'"].map((text): [string, string] => [
        text,
        text.slice(1, -1).replaceAll("''", "'"),
      ]),
    ],
    [
      'الاسم',
      [
        ["'زيت الأركان'", 'زيت الأركان'],
        ["'a'", 'a'],
      ],
    ],
    [
      'active',
      [
        ['true', true],
        ['false', false],
      ],
    ],
    ['région', [["'MA-09'", 'MA-09']]],
  ];
  const column = (name: string) => (name === 'nom_usuel' ? 'nom-usuel' : name);
  const kind = random();
  if (depth > 0 && kind < 0.45) {
    const [left, right] = [drawn(random, depth - 1), drawn(random, depth - 1)];
    if (kind < 0.15) return { text: `not (${left.text})`, yes: (row) => !left.yes(row) };
    if (kind < 0.3) return { text: `(${left.text} and ${right.text})`, yes: (row) => left.yes(row) && right.yes(row) };
    return { text: `(${left.text}  or ${right.text})`, yes: (row) => left.yes(row) || right.yes(row) };
  }
  if (kind < 0.55) {
    const [name] = pick([...literals, ...equalOnly]);
    const by = pick(['eq', 'ne'] as const);
    return { text: `${name} ${by} null`, yes: (row) => (row[column(name)] === null) === (by === 'eq') };
  }
  if (kind < 0.65) {
    const part = pick(['a', 'l', '%', '_', '', 'ركان', '\\']);
    const by = pick(['contains', 'startswith', 'endswith'] as const);
    const name = pick(['nom_usuel', 'الاسم']);
    const test = { contains: 'includes', startswith: 'startsWith', endswith: 'endsWith' } as const;
    return {
      text: `${by}(${name},'${part}')`,
      yes: (row) => {
        const value = row[column(name)];
        return typeof value === 'string' && value[test[by]](part);
      },
    };
  }
  if (kind < 0.72) {
    const [name, values] = pick(literals);
    const [one, other] = [pick(values), pick(values)];
    return { text: `${name} in (${one[0]},${other[0]})`, yes: (row) => row[name] === one[1] || row[name] === other[1] };
  }
  const ordered = random() < 0.6;
  const [name, values] = pick(ordered ? literals : [...literals, ...equalOnly]);
  const [text, value] = pick(values);
  const by = pick(ordered ? (['eq', 'ne', 'gt', 'ge', 'lt', 'le'] as const) : (['eq', 'ne'] as const));
  const turned = random() < 0.2;
  const answer = (cell: Cell): boolean => {
    if (cell === null || Array.isArray(cell)) return by === 'ne';
    const c = turned ? compare(value, cell) : compare(cell, value);
    return { eq: c === 0, ne: c !== 0, gt: c > 0, ge: c >= 0, lt: c < 0, le: c <= 0 }[by];
  };
  return {
    text: turned ? `${text} ${by} ${name}` : `${name} ${by} ${text}`,
    yes: (row) => answer(row[column(name)] ?? null),
  };
};

test('a thousand drawn filters find the same rows in the database as here', async () => {
  const random = draws(5);
  const sizes = new Set<number>();
  for (let round = 0; round < 1000; round += 1) {
    const { text, yes } = drawn(random, 3);
    const found = await select({ where: conditionOf(text, named), columns: ['id'] });
    expect(
      found.map(({ id }) => id),
      text,
    ).toEqual(all.filter(yes).map(({ id }) => id));
    sizes.add(found.length);
  }
  expect(sizes.size).toBeGreaterThan(20);
});

test('pages of any order, taken one behind the other, are the whole, each row once', async () => {
  const random = draws(9);
  const pick = <T>(of: readonly T[]): T => of[Math.floor(random() * of.length)]!;
  for (let round = 0; round < 60; round += 1) {
    const names = columns
      .filter((name) => name !== 'chaînes')
      .toSorted(() => random() - 0.5)
      .slice(0, 1 + Math.floor(random() * 3));
    const order = names.map((column) => ({ column, descending: pick([true, false]) }));
    const whole = await select({ order });
    const paged: Row[] = [];
    for (let after: Cell[] | null = null; ;) {
      const page: Row[] = await select({ order, after, limit: 7 });
      paged.push(...page);
      if (page.length < 7) break;
      const last = page.at(-1)!;
      after = [...order.map(({ column }) => last[column]!), ...(names.includes('id') ? [] : [last['id']!])];
    }
    expect(
      paged.map(({ id }) => id),
      JSON.stringify(order),
    ).toEqual(whole.map(({ id }) => id));
  }
});

test('what is empty comes first, and last where the order is turned', async () => {
  const up = await select({ order: [{ column: 'nombre', descending: false }] });
  const down = await select({ order: [{ column: 'nombre', descending: true }] });
  expect([up[0]!['nombre'], down.at(-1)!['nombre'], down[0]!['nombre']]).toEqual([null, null, 2_000_000_000]);
});

test.each([
  ["tolower(nom_usuel) eq 'a'", 'A'],
  ["toupper(nom_usuel) eq 'A'", 'a'],
  ['length(nom_usuel) eq 2', 'aé'],
])('%s finds %s', async (text, name) => {
  const found = await select({ where: conditionOf(text, named) });
  expect(found.map((row) => row['nom-usuel'])).toContain(name);
});

test('a year is that of the day as it is written, in UTC', async () => {
  const found = await select({ where: conditionOf('year(instant) eq 2025 and month(instant) eq 12', named) });
  expect(new Set(found.map(({ instant }) => instant))).toEqual(new Set(['2025-12-31T23:59:59.000000Z']));
});
