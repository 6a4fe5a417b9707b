import { Readable } from 'node:stream';
import { beforeAll, expect, test } from 'vitest';
import { callerOn, officerActor, registered } from '../../../../test/support/registry.ts';
import { houseFor } from '../../../../test/support/open-table.ts';
import { testDatabase } from '../../../../test/support/database.ts';
import type { TestDatabase } from '../../../../test/support/database.ts';
import { readSheet } from '../../../platform/sheets/read.ts';
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

test('a workbook has its rows in words, then its dictionary and its licence', async () => {
  const answer = await get('/data/structures.xlsx?lang=fr');
  const sheets = new Map<string, unknown[][]>();
  const book = await readSheet(Readable.from([Buffer.from(await answer.arrayBuffer())]), { name: 'structures.xlsx' });
  for (const { name } of book.sheets) {
    const rows: unknown[][] = [];
    for await (const { cells } of book.rows(name)) rows.push(cells);
    sheets.set(name, rows);
  }
  await book.close();
  expect([...sheets.keys()]).toEqual(['Structures', 'Dictionnaire', 'Licence']);
  expect(sheets.get('Structures')![1]).toContain('Coopérative');
  expect(sheets.get('Dictionnaire')!.flat()).toContain('Forme');
  expect(sheets.get('Licence')!.flat().join(' ')).toContain('creativecommons.org');
});

test('a JSON document says what it is, a line of JSON is a row', async () => {
  const whole = (await (await get('/data/structures.json')).json()) as {
    licence: { id: string };
    columns: { name: string; title: { ar: string }; codes?: Record<string, { fr: string }> }[];
    rows: Record<string, unknown>[];
  };
  expect(whole.licence.id).toBe('CC-BY-4.0');
  expect(whole.columns.find(({ name }) => name === 'kind')!.codes!['cooperative']!.fr).toBe('Coopérative');
  const lines = (await (await get('/data/structures.jsonl')).text()).trim().split('\n');
  expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual(whole.rows);
  expect(whole.rows[0]).toMatchObject({ id, value_chains: ['argan', 'honey'], womens: true });
});

test('a map draws a structure within its province, a region as its area, and says whose borders these are', async () => {
  const map = (await (await get('/data/structures.geojson')).json()) as {
    type: string;
    geometry: { attribution: string };
    features: { id: string; geometry: { type: string; coordinates: number[] } }[];
  };
  expect([map.type, map.geometry.attribution]).toEqual(['FeatureCollection', '© OpenStreetMap contributors']);
  const { geometry } = map.features.find((feature) => feature.id === id)!;
  // Taroudant: 30° 28′ N, 8° 52′ W.
  expect(geometry.type).toBe('Point');
  expect(Math.abs(geometry.coordinates[0]! + 8.5) + Math.abs(geometry.coordinates[1]! - 30.5)).toBeLessThan(1);
  const regions = (await (await get('/data/members_by_region.geojson')).json()) as typeof map;
  expect(regions.features[0]!.geometry.type).toBe('MultiPolygon');
  expect((await get('/data/value_chains.geojson')).status).toBe(404);
});
