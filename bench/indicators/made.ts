import { sql } from 'kysely';
import type { Pool } from 'pg';
import * as v from 'valibot';
import type { FactSource } from '../../src/platform/fact-source.ts';
import { DefinitionSchema } from '../../src/modules/indicators/definition-schema.ts';

export interface Size {
  kinds: number;
  perKind: number;
  structures: number;
}

const kindOf = (n: number): string => `bench.kind_${String.fromCharCode(97 + n)}`;

/** The records of an invented room: one table, a kind a part. */
export const source = (n: number): FactSource => ({
  kind: kindOf(n),
  title: { fr: kindOf(n) },
  from: sql`public.made m where m.kind = ${sql.lit(n)}`,
  columns: Object.fromEntries(
    ['record', 'day', 'known', 'structure', 'region', 'programme', 'edition', 'state', 'sex', 'amount', 'persons'].map(
      (name) => [name, sql.ref(`m.${name}`)],
    ),
  ) as unknown as FactSource['columns'],
  touchedBy: { 'bench.made': true },
  href: () => null,
  readable: () => sql`true`,
});

export const id = (letter: string, expression: string): string =>
  `('00000000-0000-4000-8000-${letter}' || lpad((${expression})::text, 11, '0'))::uuid`;

/** Ten editions of three programmes, a year each. */
export const fill = async (pool: Pool, { kinds, perKind, structures }: Size): Promise<void> => {
  await pool.query(`create unlogged table made (kind int, record uuid, day date, known timestamptz, structure uuid, region text,
    programme uuid, edition uuid, state text, sex text, amount numeric, persons int)`);
  for (let kind = 0; kind < kinds; kind += 1)
    await pool.query(`insert into made select ${kind}, ${id('a', `${kind * perKind} + n`)},
        date '2017-01-01' + (e.edition * 365 + random() * 364)::int, now(), ${id('b', `(random() * ${structures})::int`)},
        case when random() < 0.03 then null else 'MA-' || lpad((1 + (random() * 11)::int)::text, 2, '0') end,
        ${id('c', 'e.edition % 3')}, ${id('d', 'e.edition')}, (array['open', 'agreed', 'done'])[1 + (random() * 2)::int],
        case when random() < 0.1 then null when random() < 0.6 then 'women' else 'men' end,
        (1000 * random())::int, 1 + (random() * 20)::int
      from generate_series(1, ${perKind}) n cross join lateral (select (n * 7 % 10)::int as edition) e`);
  await pool.query('create index made_by_record on made (record)');
  await pool.query('analyze made');
};

export type Made = { code: string; definition: object; plain: string };

/** A fifth count distinct structures, the others records, persons and amounts; a tenth are shares. */
export const indicator = (n: number, kinds: number): Made => {
  const kind = (n * 3) % kinds;
  const state = ['open', 'agreed', 'done'][Math.floor(n / kinds) % 3]!;
  const of = [{ kind: kindOf(kind), where: [{ dimension: 'state', in: [state] }] }];
  const where = `from made where kind = ${kind} and state = '${state}'`;
  const title = { title: { fr: `Indicateur ${n}` } };
  const code = `indicator_${n}`;
  const turn = n % 10;
  if (turn < 2) {
    const definition = {
      ...title,
      measure: { what: 'structures', of },
      period: turn === 0 ? 'until' : 'within',
      by: ['sex'],
    };
    return { code, definition, plain: `select count(distinct structure) ${where}` };
  }
  if (turn === 2) {
    const women = [{ ...of[0]!, where: [...of[0]!.where, { dimension: 'sex', in: ['women'] }] }];
    const definition = {
      ...{ ...title, unit: 'percent', period: 'within' },
      ...{ measure: { what: 'persons', of: women }, over: { what: 'persons', of } },
    };
    return {
      code,
      definition,
      plain: `select (sum(persons) filter (where sex = 'women'))::float8 / sum(persons) ${where}`,
    };
  }
  const what = (['persons', 'amount', 'persons', 'amount', 'records', 'persons', 'amount'] as const)[turn - 3]!;
  const sum = what === 'records' ? 'count(*)' : `sum(${what})`;
  return {
    code,
    definition: { ...title, measure: { what, of }, period: turn % 2 ? 'within' : 'until', by: ['sex'] },
    plain: `select ${sum} ${where}`,
  };
};

export const define = async (pool: Pool, all: Made[]): Promise<void> => {
  for (const { code, definition } of all) {
    await pool.query(`insert into indicators.definition values ($1, 1, $2, false, '', now(), null)`, [
      code,
      JSON.stringify(v.parse(DefinitionSchema, definition)),
    ]);
    await pool.query('insert into indicators.indicator values ($1, gen_random_uuid(), 1, 5000)', [code]);
  }
};
