import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { awkward, houseFor, makeAwkward } from '../../../../test/support/open-table.ts';
import { someone } from '../../../../test/support/people.ts';
import { callerOn, person, registered } from '../../../../test/support/registry.ts';
import { testDatabase } from '../../../../test/support/database.ts';
import type { TestDatabase } from '../../../../test/support/database.ts';
import { newId } from '../../../platform/ids.ts';
import { makeKey } from '../commands/make-key.ts';
import { revokeKey } from '../commands/revoke-key.ts';
import { offerDatasets } from '../known.ts';
import { newKey } from '../secrets.ts';
import { openApi } from '../open-api.ts';

let database: TestDatabase;
let get: ReturnType<typeof houseFor>;
const at = `/api/v1/datasets/${encodeURIComponent(awkward.name)}/rows`;

interface Answer {
  data: Record<string, unknown>[];
  next: string | null;
  total?: number;
  type: string;
  errors: { parameter: string; value: string; detail: string }[];
}

const ask = async (
  address: string,
  headers: Record<string, string> = {},
): Promise<Answer & { status: number; headers: Headers }> => {
  const answer = await get(address, headers);
  return { ...((await answer.json()) as Answer), status: answer.status, headers: answer.headers };
};

beforeAll(async () => {
  database = await testDatabase();
  await makeAwkward(database.pool, 25);
  offerDatasets({ datasets: [awkward] });
  get = houseFor(database);
});

describe('rows', () => {
  test('come a page at a time, and each page says where the next one is', async () => {
    for (const options of ['', 'sort=-instant,nombre&', 'active=true&']) {
      const seen: unknown[] = [];
      for (let address: string | null = `${at}?${options}limit=4`; address !== null;) {
        const page: Answer & { headers: Headers } = await ask(address);
        seen.push(...page.data);
        if (page.next !== null) expect(page.headers.get('link')).toBe(`<${page.next}>; rel="next"`);
        address = page.next;
      }
      const whole = await ask(`${at}?${options}limit=1000&total=true`);
      expect(seen).toEqual(whole.data);
      expect(whole.total).toBe(seen.length);
    }
  });

  test.each([
    ['nombre=7', (row: Record<string, unknown>) => row['nombre'] === 7],
    ['nombre=7&nombre=-1', (row: Record<string, unknown>) => [7, -1].includes(row['nombre'] as number)],
    ['montant[lte]=0.5', (row: Record<string, unknown>) => row['montant'] !== null && Number(row['montant']) <= 0.5],
    ['jour[null]=true', (row: Record<string, unknown>) => row['jour'] === null],
    [
      `${encodeURIComponent('الاسم')}[contains]=${encodeURIComponent('ل')}`,
      (row: Record<string, unknown>) => String(row['الاسم']).includes('ل'),
    ],
    ['nom-usuel[in]=a,A', (row: Record<string, unknown>) => ['a', 'A'].includes(row['nom-usuel'] as string)],
  ])('%s finds what it says', async (options, yes) => {
    const all = (await ask(`${at}?limit=1000`)).data;
    const found = (await ask(`${at}?limit=1000&${options}`)).data;
    expect(found.length).toBeGreaterThan(0);
    expect(found).toEqual(all.filter(yes));
  });

  test('have the columns asked for, and codes in words in the language asked for', async () => {
    expect(Object.keys((await ask(`${at}?fields=id,nombre&limit=1`)).data[0]!)).toEqual(['id', 'nombre']);
    const said = await ask(`${at}?région=MA-09&lang=ar&fields=${encodeURIComponent('région')}`);
    expect(said.data[0]).toEqual({ région: 'سوس - ماسة' });
  });

  test('one is found by its key', async () => {
    const [first] = (await ask(`${at}?limit=1`)).data;
    expect(await ask(`${at}/${String(first!['id'])}`)).toMatchObject(first!);
    expect((await ask(`${at}/nothing`)).status).toBe(404);
  });

  test('are not sent again while nothing has changed', async () => {
    const etag = (await get(at)).headers.get('etag')!;
    expect((await get(at, { 'if-none-match': etag })).status).toBe(304);
  });
});

test.each([
  ['rien=1', 400, 'unknown_column', 'rien'],
  ['nombre=x', 400, 'bad_value', 'nombre'],
  ['nombre[around]=7', 400, 'unexpected', 'nombre[around]'],
  ['nombre[contains]=7', 400, 'wrong_type', 'nombre[contains]'],
  ['active[gt]=true', 400, 'wrong_type', 'active[gt]'],
  ['jour[gte]=2023-02-29', 400, 'bad_value', 'jour[gte]'],
  ['constructor=1', 400, 'unknown_column', 'constructor'],
  ['limit=0', 400, 'bad_value', 'limit'],
  ['limit=5000', 400, 'bad_value', 'limit'],
  ['sort=rien', 400, 'unknown_column', 'sort'],
  ['fields=rien', 400, 'unknown_column', 'fields'],
  ['cursor=x', 400, 'bad_value', 'cursor'],
])('a wrong call (%s) is told what is wrong and in which parameter', async (options, status, code, parameter) => {
  const answer = await ask(`${at}?${options}`);
  expect(answer.headers.get('content-type')).toBe('application/problem+json');
  expect([answer.status, answer.type, answer.errors[0]!.parameter]).toEqual([
    status,
    `https://maison.example/data/api#${code}`,
    parameter,
  ]);
});

test('what is at no address of the API, or would write, is told so as a problem', async () => {
  for (const [address, method, status, code] of [
    ['/api/v1/nothing', 'GET', 404, 'not_found'],
    ['/api/v1/datasets/structures/rows/a/b', 'GET', 404, 'not_found'],
    [at, 'POST', 405, 'read_only'],
    ['/api/v1/facts', 'DELETE', 405, 'read_only'],
  ] as const) {
    const answer = await get(address, {}, method);
    expect([address, answer.status, ((await answer.json()) as Answer).type]).toEqual([
      address,
      status,
      `https://maison.example/data/api#${code}`,
    ]);
  }
});

test('every problem has its line on the page of the API, in three languages', async () => {
  for (const lang of ['fr', 'ar', 'en']) {
    const page = await get(`/${lang}/data/api`);
    expect(await page.text()).toContain('id="unknown_column"');
  }
  expect((await get('/data/api', { 'accept-language': 'ar' })).headers.get('location')).toBe('/ar/data/api');
});

describe('a key', () => {
  test('opens what it was made for until it is revoked, and only its digest is kept', async () => {
    const owner = callerOn(database, person('partner'));
    const [id, key] = [newId(), newKey()];
    await makeKey(owner, { id, key, title: 'Tableau', scopes: ['datasets'] });
    expect((await get(at, { authorization: `Bearer ${key}` })).status).toBe(200);
    expect((await get(at, { 'x-api-key': key })).status).toBe(200);
    const { rows } = await database.pool.query('select * from opendata.api_key where id = $1', [id]);
    expect(JSON.stringify(rows)).not.toContain(key);
    expect(rows[0].used_on).not.toBeNull();
    await revokeKey(owner, { key: id });
    expect((await ask(at, { authorization: `Bearer ${key}` })).status).toBe(401);
  });

  test('made for something else, or never made, is refused by name', async () => {
    const key = newKey();
    await makeKey(callerOn(database, person('partner')), { id: newId(), key, title: 'Faits', scopes: ['facts'] });
    expect((await ask(at, { 'x-api-key': key })).type).toContain('#key_closed');
    expect((await ask(at, { 'x-api-key': newKey() })).type).toContain('#key_unknown');
  });

  test('is nobody else’s to revoke but an administrator’s', async () => {
    const [id, owner] = [newId(), callerOn(database, person('partner'))];
    await makeKey(owner, { id, key: newKey(), title: 'A', scopes: ['datasets'] });
    await expect(revokeKey(callerOn(database, person('programme_officer')), { key: id })).rejects.toThrow('hidden');
    expect(await revokeKey(callerOn(database, person('administrator')), { key: id })).toHaveLength(1);
    expect(await revokeKey(owner, { key: id })).toEqual([]);
  });

  test('is not the twenty-first', async () => {
    const owner = callerOn(database, person('partner'));
    const make = () => makeKey(owner, { id: newId(), key: newKey(), title: 'A', scopes: ['datasets'] });
    for (let count = 0; count < 20; count += 1) await make();
    await expect(make()).rejects.toThrow('opendata.too_many_keys');
  });
});

test('a key made for facts reads those its owner may hear of, each once, and the tables’ own key does not', async () => {
  const owner = (await someone(database, { grants: [{ role: 'buyer' }] })).actor;
  const [key, other] = [newKey(), newKey()];
  await makeKey(callerOn(database, owner), { id: newId(), key, title: 'Faits', scopes: ['facts'] });
  await makeKey(callerOn(database, owner), { id: newId(), key: other, title: 'Tables', scopes: ['datasets'] });
  const structure = await registered(callerOn(database, person('programme_officer')));
  const first = (await ask('/api/v1/facts', { 'x-api-key': key })) as unknown as {
    data: { type: string; about: string }[];
    cursor: string;
  };
  expect(first.data.map(({ about }) => about)).toContain(structure);
  expect(first.data.every(({ type }) => !type.startsWith('opendata.'))).toBe(true);
  // What has left the public tables is not told any more either.
  const into = await registered(callerOn(database, person('programme_officer')));
  await database.pool.query(`update registry.structure set state = 'merged', merged_into = $1 where id = $2`, [
    into,
    structure,
  ]);
  const after = (await ask('/api/v1/facts', { 'x-api-key': key })).data.map(({ about }) => about);
  expect([after.includes(structure), after.includes(into)]).toEqual([false, true]);
  expect((await ask(`/api/v1/facts?cursor=${first.cursor}`, { 'x-api-key': key })).data).toMatchObject([
    { about: into, dataset: 'structures' },
  ]);
  expect((await ask('/api/v1/facts', { 'x-api-key': other })).status).toBe(403);
  expect((await ask('/api/v1/facts')).status).toBe(401);
});

test('the description is OpenAPI 3.1 and knows every dataset and column, in the language asked for', async () => {
  const described = (await (await get('/api/v1/openapi.json?lang=ar')).json()) as {
    openapi: string;
    paths: Record<string, { get: { parameters: { name: string }[] } }>;
  };
  expect(described.openapi).toBe('3.1.0');
  const own = described.paths[`/datasets/${encodeURIComponent(awkward.name)}/rows`]!;
  expect(own.get.parameters.map(({ name }) => name)).toContain('nom-usuel');
  expect(JSON.stringify(openApi('https://maison.example', 'ar'))).toContain('سلاسل القيمة');
});

test('who asks too often is told how long to wait, by the API and by OData, and a key raises the allowance', async () => {
  const from = '203.0.113.77';
  const digest = createHash('sha256').update(`open data ${from}`).digest();
  await database.pool.query('insert into platform.rate (key, times, resets_at) values ($1, 600, $2)', [
    digest,
    new Date(Date.now() + 3_600_000),
  ]);
  const headers = { 'x-forwarded-for': from };
  const refused = await ask(at, headers);
  expect([refused.status, refused.type]).toEqual([429, 'https://maison.example/data/api#too_often']);
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
  expect((await get('/odata/v1/', headers)).status).toBe(429);
  const key = newKey();
  await makeKey(callerOn(database, person('partner')), { id: newId(), key, title: 'Lecture', scopes: ['datasets'] });
  expect((await get(at, { ...headers, 'x-api-key': key })).status).toBe(200);
});
