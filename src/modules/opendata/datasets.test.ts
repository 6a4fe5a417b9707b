import { beforeAll, describe, expect, test } from 'vitest';
import { testDatabase } from '../../../test/support/database.ts';
import type { TestDatabase } from '../../../test/support/database.ts';
import '../../rooms.ts';
import type { CellType } from '../../platform/dataset.ts';
import { langs } from '../../platform/words/lang.ts';
import { datasetsKnown } from './known.ts';
import { reserved } from './rules/rest/options.ts';
import { aboutOf, codesOf, columnTitle, titleOf } from './said.ts';

let database: TestDatabase;

const stored: Record<CellType, string[]> = {
  id: ['uuid'],
  text: ['text'],
  texts: ['ARRAY'],
  integer: ['integer', 'bigint', 'smallint'],
  decimal: ['numeric', 'double precision'],
  boolean: ['boolean'],
  day: ['date'],
  instant: ['timestamp with time zone'],
};

beforeAll(async () => {
  database = await testDatabase();
});

test('there are datasets', () => expect(datasetsKnown().length).toBeGreaterThan(10));

describe.each(datasetsKnown().map((dataset) => [dataset.name, dataset] as const))('the dataset %s', (_, dataset) => {
  test('is its view: the same columns, of these types', async () => {
    const [schema, view] = dataset.view.split('.');
    const { rows } = await database.pool.query<{ name: string; type: string }>(
      `select column_name as name, data_type as type from information_schema.columns
       where table_schema = $1 and table_name = $2`,
      [schema, view],
    );
    expect(view).toMatch(/^open_/);
    expect(rows.map(({ name }) => name).toSorted()).toEqual(Object.keys(dataset.columns).toSorted());
    const wrong = rows.filter(({ name, type }) => !stored[dataset.columns[name]!.type].includes(type));
    expect(wrong).toEqual([]);
    await database.pool.query(`select * from ${dataset.view} order by ${dataset.key.join(', ')} limit 1`);
  });

  test('is said in three languages, each column and code too', () => {
    for (const lang of langs) {
      expect(titleOf(dataset, lang), lang).not.toBe(dataset.name);
      expect(aboutOf(dataset, lang), lang).not.toBe('');
      for (const [name, column] of Object.entries(dataset.columns)) {
        expect(columnTitle(dataset, lang, name), `${lang} ${name}`).not.toBe(name);
        const codes = codesOf(column);
        for (const code of codes?.of ?? [])
          expect(codes!.say(code, lang), `${lang} ${name} ${code}`).not.toMatch(/^[a-z_]+(\.[a-z_]+)+$/);
      }
    }
  });

  test('has a key of its own columns, refers to datasets that exist, and takes no word of the API', () => {
    expect(dataset.key.filter((name) => dataset.columns[name] === undefined)).toEqual([]);
    const known = new Set(datasetsKnown().map(({ name }) => name));
    expect(Object.values(dataset.columns).filter(({ refers }) => refers !== undefined && !known.has(refers))).toEqual(
      [],
    );
    expect(Object.keys(dataset.columns).filter((name) => reserved.has(name))).toEqual([]);
  });
});
