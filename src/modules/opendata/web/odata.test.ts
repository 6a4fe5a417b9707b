import { beforeAll, describe, expect, test } from 'vitest';
import { awkward, houseFor, makeAwkward } from '../../../../test/support/open-table.ts';
import { testDatabase } from '../../../../test/support/database.ts';
import type { TestDatabase } from '../../../../test/support/database.ts';
import { readXml } from '../../../platform/xml/index.ts';
import type { XmlElement } from '../../../platform/xml/index.ts';
import { offerDatasets } from '../known.ts';

let database: TestDatabase;
let get: ReturnType<typeof houseFor>;
const root = 'https://maison.example/odata/v1';
// A hyphen becomes `_`; accents and Arabic stay.
const set = 'filières_et_جهات';
const at = `/odata/v1/${encodeURIComponent(set)}`;

interface Answer {
  [member: string]: unknown;
  value: Record<string, unknown>[];
  error: { code: string; message: string; target?: string };
}

const ask = async (
  address: string,
  headers: Record<string, string> = {},
): Promise<Answer & { status: number; headers: Headers }> => {
  const answer = await get(address, headers);
  return { ...((await answer.json()) as Answer), status: answer.status, headers: answer.headers };
};
const asked = (options: string, headers: Record<string, string> = {}) => ask(`${at}?${options}`, headers);

beforeAll(async () => {
  database = await testDatabase();
  await makeAwkward(database.pool, 25);
  offerDatasets({ datasets: [awkward] });
  get = houseFor(database);
});

/** What Power Query sends with every request. */
const excel = {
  accept:
    'application/json;odata.metadata=minimal;q=1.0,application/json;odata=minimalmetadata;q=0.9,application/atomsvc+xml;q=0.8,application/atom+xml;q=0.8,application/xml;q=0.7,text/plain;q=0.7',
  'odata-maxversion': '4.0',
  maxdataserviceversion: '3.0',
};

describe('the service', () => {
  test('lists its sets, each with an address that leads to it', async () => {
    for (const address of ['/odata/v1', '/odata/v1/']) {
      const service = await ask(address, excel);
      expect(service.headers.get('odata-version')).toBe('4.0');
      expect(service['@odata.context']).toBe(`${root}/$metadata`);
      const own = service.value.find(({ name }) => name === set)!;
      expect((await get(`/odata/v1/${String(own['url'])}`)).status).toBe(200);
    }
  });

  test('tells Excel its types in XML, and in JSON who asks for nothing else', async () => {
    const xml = await get('/odata/v1/$metadata', excel);
    expect(xml.headers.get('content-type')).toBe('application/xml');
    const find = (element: XmlElement, name: string): XmlElement[] => [
      ...(element.name === name ? [element] : []),
      ...element.children.flatMap((child) => find(child, name)),
    ];
    const schema = readXml(await xml.text());
    const type = find(schema, 'EntityType').find(({ attributes }) => attributes['Name'] === set)!;
    expect(find(type, 'Property').map(({ attributes }) => [attributes['Name'], attributes['Type']])).toEqual([
      ['id', 'Edm.Guid'],
      ['nom_usuel', 'Edm.String'],
      ['الاسم', 'Edm.String'],
      ['région', 'Edm.String'],
      ['chaînes', 'Collection(Edm.String)'],
      ['nombre', 'Edm.Int64'],
      ['montant', 'Edm.Decimal'],
      ['active', 'Edm.Boolean'],
      ['jour', 'Edm.Date'],
      ['instant', 'Edm.DateTimeOffset'],
    ]);
    expect(find(schema, 'EntitySet').map(({ attributes }) => attributes['Name'])).toContain(set);
    for (const address of ['/odata/v1/$metadata?$format=json', '/odata/v1/$metadata'])
      expect((await ask(address, { accept: 'application/json' }))['$EntityContainer']).toBe('twiza.house');
  });
});

describe('a set', () => {
  test('comes a page at a time, and its links lead through all of it once, whatever the order', async () => {
    for (const options of [
      '',
      '$orderby=montant desc,instant&',
      "$filter=nombre ne 7 and contains(الاسم,'')&$select=instant&",
    ]) {
      const seen: unknown[] = [];
      let [address, pages] = [`${at}?${options}$count=true`, 0];
      for (; address !== ''; pages += 1) {
        const page = await ask(address, { prefer: 'respond-async, odata.maxpagesize=4' });
        expect(page.headers.get('preference-applied')).toBe('odata.maxpagesize=4');
        seen.push(...page.value.map((row) => JSON.stringify(row)));
        address = (page['@odata.nextLink'] as string | undefined) ?? '';
      }
      const whole = await asked(`${options}$count=true`);
      expect(seen).toEqual(whole.value.map((row) => JSON.stringify(row)));
      expect([whole['@odata.count'], pages]).toEqual([seen.length, Math.ceil(seen.length / 4)]);
    }
  });

  test('gives what $top, $skip and $select ask for, $top across pages too', async () => {
    const all = (await asked('')).value;
    expect((await asked('$skip=3&$top=2&$select=id')).value).toEqual(all.slice(3, 5).map(({ id }) => ({ id })));
    expect(await asked('$top=0&$count=true')).toMatchObject({ value: [], '@odata.count': 25 });
    const first = await asked('$top=6', { prefer: 'maxpagesize=4' });
    const next = await ask(String(first['@odata.nextLink']), { prefer: 'maxpagesize=4' });
    expect([...first.value, ...next.value]).toEqual(all.slice(0, 6));
    expect(next['@odata.nextLink']).toBeUndefined();
    expect((await asked('$top=4', { prefer: 'maxpagesize=4' }))['@odata.nextLink']).toBeUndefined();
  });

  test('skips many as it skips few, in any order', async () => {
    await makeAwkward(database.pool, 150, 25);
    for (const options of ['', '$orderby=montant desc,instant&', '$filter=nombre ne 7&$orderby=jour&']) {
      const all = (await asked(options)).value;
      for (const skip of [99, 100, 101, all.length - 1, all.length, 1000])
        expect((await asked(`${options}$skip=${skip}&$top=3`)).value).toEqual(all.slice(skip, skip + 3));
    }
    await database.pool.query(`delete from registry.awkward where id >= $1`, ['00000000-0000-4000-8000-000000000025']);
  });

  test('is counted alone, with a filter or without', async () => {
    const answer = await get(`${at}/$count`);
    expect([answer.headers.get('content-type'), await answer.text()]).toEqual([
      expect.stringContaining('text/plain'),
      '25',
    ]);
    const { '@odata.count': some } = await asked('$filter=active&$count=true&$top=0');
    expect(await (await get(`${at}/$count?$filter=active`)).text()).toBe(String(some));
  });

  test('a plus or an escape is a space, an escaped plus is one', async () => {
    const some = (await asked('$filter=instant%20ge%202026-01-01T00:00:00Z')).value;
    expect(some.length).toBeGreaterThan(0);
    expect((await asked('$filter=instant+ge+2026-01-01T00:00:00Z')).value).toEqual(some);
    expect((await asked('$filter=instant ge 2026-01-01T01:00:00%2B01:00')).value).toEqual(some);
    expect((await asked('$filter=instant+ge+2026-01-01T01:00:00+01:00')).value).toEqual(some);
  });

  test('says as much of itself as it is asked to', async () => {
    const select = '$select=id,nombre&$top=1';
    const none = await asked(select, { accept: 'application/json;odata.metadata=none' });
    expect(Object.keys(none).filter((name) => name.startsWith('@'))).toEqual([]);
    const minimal = await asked(select);
    expect(minimal['@odata.context']).toBe(`${root}/$metadata#${set}(id,nombre)`);
    const full = (await asked(`${select}&$format=application/json;odata.metadata=full`)).value[0]!;
    expect(full).toMatchObject({
      '@odata.type': `#twiza.${set}`,
      'id@odata.type': '#Guid',
      'nombre@odata.type': '#Int64',
    });
    expect((await get(String(full['@odata.id']))).status).toBe(200);
  });
});

test('an entity is found by its key, and absent by another', async () => {
  const [first] = (await asked('$top=1')).value;
  const found = await ask(`${at}(${String(first!['id'])})`);
  expect(found['@odata.context']).toBe(`${root}/$metadata#${set}/$entity`);
  expect(found['nom_usuel']).toBe(first!['nom_usuel']);
  expect((await ask(`${at}(id=${String(first!['id'])})?$select=jour`))['jour']).toBe(first!['jour']);
  expect((await ask(`${at}(00000000-0000-4000-8000-0000000000ff)`)).status).toBe(404);
  expect((await ask('/odata/v1/nothing')).status).toBe(404);
  // A text as a key, with what must be escaped.
  expect((await ask(`/odata/v1/value_chains('argan')`))['sector']).toBe('agriculture');
  expect((await ask(`/odata/v1/value_chains('l''%D8%B9%D8%B3%D9%84')`)).status).toBe(404);
});

test.each([
  ['$expand=x', 501, '$expand'],
  ['$apply=aggregate(n)', 501, '$apply'],
  ['$search=miel', 501, '$search'],
  ['$compute=1', 501, '$compute'],
  ['$filter=nombre add 1 eq 2', 501, '$filter'],
  ["$filter=chaînes/any(c:c eq 'a')", 501, '$filter'],
  ['$orderby=tolower(nom_usuel)', 501, '$orderby'],
  ['$filter=rien eq 1', 400, '$filter'],
  ['$filter=nombre eq', 400, '$filter'],
  ['$select=rien', 400, '$select'],
  ['$orderby=nombre down', 400, '$orderby'],
  ['$orderby=chaînes', 400, '$orderby'],
  ['$top=-1', 400, '$top'],
  ['$top=1&$top=2', 400, '$top'],
  ['$skip=x', 400, '$skip'],
  ['$count=yes', 400, '$count'],
  ['$skiptoken=eyJ9', 400, '$skiptoken'],
  [`$skiptoken=${Buffer.from('["x"]').toString('base64url')}`, 400, '$skiptoken'],
  ['$filter=%E0%A4%A', 400, undefined],
])('%s is answered %i, with an error of OData that says where', async (options, status, target) => {
  const answer = await asked(options);
  expect([answer.status, answer.error.target]).toEqual([status, target]);
  expect(answer.error.message.length).toBeGreaterThan(20);
  expect(answer.headers.get('odata-version')).toBe('4.0');
});

test('what is written to, batched or asked of another version or format is refused as OData refuses', async () => {
  expect((await get('/odata/v1/$batch', {}, 'POST')).status).toBe(501);
  for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) {
    const refused = await get(at, {}, method);
    expect([refused.status, refused.headers.get('allow')]).toEqual([405, 'GET, HEAD, OPTIONS']);
    expect(((await refused.json()) as Answer).error.code).toBe('read_only');
  }
  expect((await ask(`${at}/x/y`)).error.code).toBe('not_found');
  expect((await ask(`${at}(00000000-0000-4000-8000-000000000000)/nombre`)).status).toBe(501);
  expect((await ask(at, { 'odata-maxversion': '3.0' })).status).toBe(400);
  expect((await ask(at, { accept: 'application/atom+xml' })).status).toBe(406);
  expect((await ask(`${at}(nombre=1)`)).status).toBe(400);
  expect((await ask(`${at}(`)).status).toBe(400);
});

test('a page of another house may read it, and its errors speak the language that it asks for', async () => {
  const answer = await get(at, { origin: 'https://ailleurs.example' });
  expect(answer.headers.get('access-control-allow-origin')).toBe('*');
  const preflight = await get(
    at,
    {
      origin: 'https://ailleurs.example',
      'access-control-request-method': 'GET',
      'access-control-request-headers': 'odata-maxversion',
    },
    'OPTIONS',
  );
  expect([preflight.status, preflight.headers.get('access-control-allow-headers')]).toEqual([
    204,
    expect.stringContaining('odata-maxversion'),
  ]);
  expect((await asked('$filter=rien eq 1', { 'accept-language': 'ar' })).error.message).toContain('ليس عمودا');
});
