/** SQL answers what the pure function says, on random facts, before and after random changes. */
import * as v from 'valibot';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { draws } from '../../../../test/support/draws.ts';
import { openWorld } from '../../../../test/support/world.ts';
import type { World } from '../../../../test/support/world.ts';
import { room } from '../../../platform/command.ts';
import type { FactSource } from '../../../platform/fact-source.ts';
import type { Fact } from '../../../platform/journal/fact.ts';
import { sealAll } from '../../../platform/journal/seal.ts';
import { followJournal } from '../commands/follow-journal.ts';
import { figure } from '../queries/figures.ts';
import { sumsIn } from '../queries/crossed.ts';
import { sumsOf } from '../queries/read-values.ts';
import { series } from '../queries/series.ts';
import type { Axis } from '../queries/series.ts';
import { cutsOf } from '../rules/cell.ts';
import type { Cell } from '../rules/cell.ts';
import type { Along } from '../rules/crossing.ts';
import type { Clause, Definition } from '../rules/definition.ts';
import { indicatorRow, sourceIds } from '../rows.ts';
import { categoryOf, figureOf } from '../rules/figure.ts';
import type { Line } from '../rules/figure.ts';
import { usual } from '../rules/shipped/usual.ts';
import { knowFacts } from '../sources.ts';
import type { Tx } from './wanted.ts';

let world: World;
const random = draws(7);
const whole = (n: number): number => Math.floor(random() * n);
const one = <Item>(items: readonly Item[]): Item => items[whole(items.length)]!;
const maybe = <Item>(item: Item): Item | null => (random() < 0.12 ? null : item);
const id = (kind: string, n: number): string => `00000000-0000-4000-8000-${kind}${String(n).padStart(11, '0')}`;

/** Records of an invented room, in a table of this test. */
const source = (kind: string): FactSource => ({
  kind: `indicators.${kind}`,
  title: { fr: kind },
  from: sql`public.made m where m.kind = ${kind}`,
  columns: {
    record: sql`m.record`,
    root: sql`m.root`,
    part: sql`m.part`,
    day: sql`m.day`,
    structure: sql`m.structure`,
    region: sql`m.region`,
    programme: sql`m.programme`,
    edition: sql`m.edition`,
    funder: sql`m.funder`,
    state: sql`m.state`,
    sex: sql`m.sex`,
    amount: sql`m.amount`,
    persons: sql`m.persons`,
    level: sql`m.level`,
    weight: sql`m.weight`,
  },
  touchedBy: { 'indicators.made': true },
  href: () => null,
  readable: () => sql`true`,
});

const all: Clause[] = ['alpha', 'beta'].map((kind) => ({ kind: `indicators.${kind}`, where: [] }));
const women: Clause[] = [{ kind: 'indicators.alpha', where: [{ dimension: 'sex', in: ['women', '?'] }] }];
const open: Clause[] = [{ kind: 'indicators.beta', where: [{ dimension: 'state', in: ['open'] }] }];
const sheet = { definition: {}, method: {}, source: {}, quality: {} };
const defined = (given: Partial<Definition> & Pick<Definition, 'measure'>): Definition =>
  usual({ title: { fr: '' }, unit: 'percent', by: ['sex', 'state'], ...given, sheet });
const definitions: Record<string, Definition> = {
  distinct_within: defined({ measure: { what: 'structures', of: all }, period: 'within' }),
  distinct_until: defined({ measure: { what: 'structures', of: all } }),
  records_open: defined({ measure: { what: 'records', of: open }, by: ['region'], period: 'within' }),
  persons_within: defined({ measure: { what: 'persons', of: all }, period: 'within', missing: 'leave_out' }),
  amount_until: defined({ measure: { what: 'amount', of: [...women, ...open] } }),
  members_as_at: defined({ measure: { what: 'levels', of: all }, period: 'as_at' }),
  share_of_women: defined({ measure: { what: 'persons', of: women }, over: { what: 'persons', of: all } }),
  mean_level: defined({ measure: { what: 'levels', of: all }, over: { what: 'records', of: all }, period: 'within' }),
  score: defined({ measure: { what: 'score', of: all }, ceiling: 4 }),
  score_as_at: defined({ measure: { what: 'score', of: all }, ceiling: 4, period: 'as_at', by: ['sex'] }),
};

const dims = { structure: 'a', programme: 'b', edition: 'c', funder: 'd' } as const;
const insert = async (roots: number[]): Promise<void> => {
  for (const root of roots)
    for (let record = 0; record < 1 + whole(2); record += 1) {
      const shared = [
        one(['alpha', 'beta']),
        id('e', root),
        id('f', root * 10 + record),
        maybe(`202${whole(3) + 3}-${String(whole(12) + 1).padStart(2, '0')}-1${whole(10)}`),
        ...Object.values(dims).map((letter) => maybe(id(letter, whole(letter === 'a' ? 9 : 2)))),
        maybe(one(['MA-01', 'MA-02', 'MA-03'])),
        maybe(one(['open', 'closed'])),
      ];
      for (let part = 0; part < 1 + whole(3); part += 1)
        await world.pool.query(
          `insert into made (kind, root, record, day, structure, programme, edition, funder, region, state, part, sex, amount,
            persons, level, weight) values ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11,$12,$13,$14,$15,$16)`,
          [
            ...shared,
            String(part),
            maybe(one(['women', 'men'])),
            maybe(whole(90)),
            maybe(whole(20)),
            maybe(whole(5)),
            maybe(1 + whole(3)),
          ],
        );
    }
};

const { command } = room<object>({ name: 'indicators' });
const tell = command(v.any(), async (_context, facts: Fact[]) => facts);
const told = (roots: number[]): Fact[] => roots.map((root) => ({ fact: 'indicators.made', about: id('e', root) }));
const follow = async (): Promise<void> => {
  await sealAll(world.ground.db);
  await followJournal(world.as(), {});
};

beforeAll(async () => {
  world = await openWorld();
  await world.pool
    .query(`create table made (kind text, root uuid, record uuid, part text, day date, structure uuid, region text,
    programme uuid, edition uuid, funder uuid, state text, sex text, amount numeric, persons int, level numeric, weight numeric)`);
  knowFacts([{ facts: [source('alpha'), source('beta')] }]);
  await insert(Array.from({ length: 40 }, (_, n) => n));
  for (const [code, definition] of Object.entries(definitions)) {
    await world.pool.query(`insert into indicators.definition values ($1, 1, $2, false, '', now(), null)`, [
      code,
      JSON.stringify(definition),
    ]);
    await world.pool.query('insert into indicators.indicator values ($1, gen_random_uuid(), 1)', [code]);
  }
});
afterAll(() => world.close());

const linesKept = async (): Promise<Line[]> => {
  const { rows } = await world.pool.query<Record<string, unknown>>(
    `select s.kind as kind, f.record, f.part, f.day, f.structure, f.region, f.seat, f.province, f.country, f.sector, f.womens,
      f.programme, f.edition, f.funder, f.state, f.topic, f.sex, f.age_band, f.amount, f.persons, f.level, f.weight
    from indicators.fact f join indicators.source s on s.id = f.kind where f.valid_to = 'infinity'`,
  );
  const numbers = ['amount', 'persons', 'level', 'weight'];
  return rows.map(
    (row) =>
      Object.fromEntries(
        Object.entries(row).map(([key, value]) => [
          key,
          numbers.includes(key) && value !== null ? Number(value) : value,
        ]),
      ) as unknown as Line,
  );
};

/** Every kind of cell of a definition, for values that lines have and for one that none has. */
const cellsOf = (definition: Definition, lines: Line[]): Cell[] =>
  cutsOf(definition).flatMap(({ scope, place, dimension, grain }) => {
    const scopes = scope === 'all' ? ['all'] : [`${scope}:${id(dims[scope], 1)}`, `${scope}:${id(dims[scope], 7)}`];
    const places = place ? ['MA-02', '?'] : [''];
    const categories = dimension === '' ? [''] : [...new Set(lines.map((line) => categoryOf(line, dimension)))];
    const months = ['', '2023', '2024-05', '2025'];
    const periods =
      definition.period === 'within'
        ? { whole: [''], year: ['2024'], month: ['2024-07', '2026-01'] }[grain]
        : dimension === ''
          ? months
          : ['', '2024'];
    return scopes.flatMap((s) =>
      places.flatMap((p) =>
        categories.flatMap((category) =>
          periods.map((period) => ({ scope: s, place: p, dimension, category, period })),
        ),
      ),
    );
  });

const compare = async (): Promise<number> => {
  const lines = await linesKept();
  let cells = 0;
  await world.ground.db.transaction().execute(async (tx) => {
    for (const [code, definition] of Object.entries(definitions))
      for (const cell of cellsOf(definition, lines).filter(() => random() < 0.3)) {
        const [said, meant] = [await sumsOf(tx as Tx, { code, definition }, cell), figureOf(definition, lines, cell)];
        const at = `${code} ${JSON.stringify(cell)}`;
        expect(
          [said.num, said.den].map((n) => Math.round(n * 1e6) / 1e6),
          at,
        ).toEqual([meant.num, meant.den]);
        expect(said.missing > 0, `missing of ${at}`).toBe(meant.missing.length > 0);
        cells += 1;
      }
  });
  return cells;
};

test('every cell of every kind of figure is what the pure function says', async () => {
  await follow();
  const lines = await linesKept();
  expect(lines.length).toBeGreaterThan(60);
  expect(await compare()).toBeGreaterThan(300);
});

test('after records were changed, added and taken away, only what was told moves, and it is right', async () => {
  const untouched = await world.pool.query(
    "select count(*)::int as n from indicators.fact where valid_to = 'infinity'",
  );
  for (let round = 0; round < 4; round += 1) {
    const changed = Array.from({ length: 3 }, () => whole(45));
    await world.pool.query('delete from made where root = any($1)', [changed.map((root) => id('e', root))]);
    await insert(changed.filter(() => random() < 0.8));
    await tell(world.as(), told(changed));
    await follow();
  }
  await compare();
  const { rows } = await world.pool.query("select count(*)::int as n from indicators.fact where valid_to < 'infinity'");
  expect(rows[0].n).toBeGreaterThan(5);
  expect(rows[0].n).toBeLessThan(untouched.rows[0].n);
});

test('each point of a series is what its own cell says, and years have no hole', async () => {
  const along: Axis[][] = [
    ['year'],
    ['place'],
    ['category'],
    ['place', 'year'],
    ['category', 'year'],
    ['edition', 'year'],
  ];
  for (const [code, { by, period: rule }] of Object.entries(definitions))
    for (const axes of along) {
      const dimension = axes.includes('category') ? by[0]! : ('' as const);
      const points = await series(world.as(), { indicator: code, along: axes, dimension });
      expect(points.length, `${code} along ${axes.join()}`).toBeGreaterThan(0);
      for (const { num, den, cell } of points.filter(() => random() < 0.2)) {
        const { num: n, den: d } = await figure(world.as(), { indicator: code, ...cell });
        expect([num, den].map(Math.round), `${code} ${JSON.stringify(cell)}`).toEqual([n, d].map(Math.round));
      }
      if (axes.length === 1 && axes[0] === 'year') {
        const years = points.map(({ cell }) => Number(cell.period));
        expect(years).toEqual(years.map((_, at) => years[0]! + at));
        if (rule !== 'within') expect(points.at(-1)!.num).toBe((await figure(world.as(), { indicator: code })).num);
      }
    }
});

test('what is not told in the journal is not read again', async () => {
  await world.pool.query('delete from made');
  await tell(world.as(), [{ fact: 'indicators.something_else', about: id('e', 1) }]);
  await follow();
  expect((await linesKept()).length).toBeGreaterThan(50);
});

const pairs: [Along, Along | ''][] = [
  ['place', 'sex'],
  ['sex', 'state'],
  ['state', ''],
];

test('every cell of a table of two dimensions, with its totals, is what the pure function says', async () => {
  const lines = await linesKept();
  await world.ground.db.transaction().execute(async (given) => {
    const tx = given as unknown as Tx;
    const ids = await sourceIds(tx);
    for (const [code, definition] of Object.entries(definitions))
      for (const [rows, columns] of pairs)
        for (const period of ['', '2024']) {
          const cell = { scope: 'all', place: '', dimension: '' as const, category: '', period };
          const row = (await indicatorRow(tx, code))!;
          for (const { r, c, num, den } of await sumsIn(tx, { row, ids, cell, rows, columns })) {
            // Both categories in one, so that the pure function sees one dimension.
            const both = (line: Line) =>
              [rows, columns]
                .map((along, at) =>
                  along === '' || along === 'place' || [r, c][at] === '' ? '' : categoryOf(line, along),
                )
                .join('|');
            const paired = lines.map((line) => ({ ...line, topic: both(line) }));
            const asked = [rows === 'place' ? '' : r, columns === '' ? '' : c].join('|');
            const at = { ...cell, dimension: 'topic' as const, category: asked, place: rows === 'place' ? r : '' };
            const said = figureOf(definition, paired, at);
            expect(
              [num, den].map((n) => n.toFixed(6)),
              `${code} ${rows} ${columns} ${r} ${c} ${period}`,
            ).toEqual([said.num, said.den].map((n) => n.toFixed(6)));
          }
        }
  });
});
