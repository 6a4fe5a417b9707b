import { beforeAll, expect, test } from 'vitest';
import { callerOn, officerActor, registered } from '../../../../test/support/registry.ts';
import { houseFor } from '../../../../test/support/open-table.ts';
import { testDatabase } from '../../../../test/support/database.ts';
import type { TestDatabase } from '../../../../test/support/database.ts';
import { csvRows } from '../../../platform/text/csv.ts';

let database: TestDatabase;
let id: string;

let get: ReturnType<typeof houseFor>;

beforeAll(async () => {
  database = await testDatabase();
  get = houseFor(database);
  const officer = callerOn(database, officerActor());
  id = await registered(officer, {
    names: { fr: 'Coopérative Tamounte, « l’union »', ar: 'تعاونية تامونت', zgh: null, other: null },
    value_chains: ['argan', 'honey'],
    members: { as_of: '2026-01-01', total: 20, classes: [{ sex: 'women', age_band: 'under_35', members: 20 }] },
  });
  await registered(officer, {
    names: { fr: '=HYPERLINK("x")', ar: null, zgh: null, other: null },
    members: { as_of: '2026-01-01', total: 3, classes: [] },
  });
});

test('a dataset for programs has names and codes, commas and no mark', async () => {
  const answer = await get('/data/structures.csv');
  expect(answer.headers.get('content-type')).toContain('text/csv');
  const rows = [...csvRows(await answer.text())].map(({ cells }) => cells);
  expect(rows).toHaveLength(3);
  const [head, first] = rows as [string[], string[]];
  expect(head.slice(0, 5)).toEqual(['id', 'register_country', 'register_number', 'ice', 'name']);
  const cell = (name: string) => first[head.indexOf(name)];
  expect([cell('id'), cell('name'), cell('value_chains'), cell('members'), cell('kind')]).toEqual([
    id,
    'Coopérative Tamounte, « l’union »',
    'argan;honey',
    '20',
    'cooperative',
  ]);
});

test('for people it has titles and codes in their words, behind the mark by which Excel knows UTF-8', async () => {
  const bytes = new Uint8Array(await (await get('/data/structures.csv?lang=ar')).arrayBuffer());
  expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  const text = new TextDecoder().decode(bytes);
  expect(text).toContain('سوس - ماسة');
  expect(text.split('\r\n')[0]).toContain(';');
});

test('no cell of either is a formula', async () => {
  for (const address of ['/data/structures.csv', '/data/structures.csv?lang=fr'])
    expect(await (await get(address)).text()).toContain(`"'=HYPERLINK(""x"")"`);
});

test('a file says its licence and its description, and is not sent again while nothing has changed', async () => {
  const first = await get('/data/structures.csv');
  expect(first.headers.get('link')).toContain('rel="license"');
  expect(first.headers.get('access-control-allow-origin')).toBe('*');
  const headers = { 'if-none-match': first.headers.get('etag')! };
  expect((await get('/data/structures.csv', headers)).status).toBe(304);
  // Another language is another file.
  expect((await get('/data/structures.csv?lang=fr', headers)).status).toBe(200);
  await registered(callerOn(database, officerActor(), new Date('2026-11-19T10:00:00Z')));
  expect((await get('/data/structures.csv', headers)).status).toBe(200);
});

test('what is no dataset is absent; an address as people say it leads to the page', async () => {
  expect((await get('/data/nothing.csv')).status).toBe(404);
  expect((await get('/data/structures.exe')).status).toBe(404);
  expect((await get('/data/structures.constructor')).status).toBe(404);
  const led = await get('/data/structures', { 'accept-language': 'ar' });
  expect([led.status, led.headers.get('location')]).toEqual([302, '/ar/data/structures']);
});

test('one to four members are told by nobody', async () => {
  const head = await (await get('/data/structures.csv')).text();
  const rows = [...csvRows(head)].map(({ cells }) => cells);
  const at = rows[0]!.indexOf('members');
  expect(rows.slice(1).map((cells) => cells[at])).not.toContain('3');
});

test('the CSVW description names every column of the file in three languages', async () => {
  const described = (await (await get('/data/structures.csv-metadata.json')).json()) as {
    url: string;
    tableSchema: { columns: { name: string; titles: string[] }[] };
  };
  expect(described.url).toBe('https://maison.example/data/structures.csv');
  const [head] = [...csvRows(await (await get('/data/structures.csv')).text())];
  expect(described.tableSchema.columns.map(({ name }) => name)).toEqual(head!.cells);
});
