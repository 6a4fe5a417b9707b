/**
 * What Power Query (Excel, Power BI Desktop) is known to send, one after the other: its headers as servers have logged
 * them (NLstn/go-odata, issue 874), its folding as its makers and others describe it (microsoft/DataConnectors, issues
 * 107 and 139). Option names may come with their `$` escaped, spaces as `%20` or `+`.
 */
import { beforeAll, expect, test } from 'vitest';
import { testDatabase } from '../../../../test/support/database.ts';
import { awkward, houseFor, makeAwkward } from '../../../../test/support/open-table.ts';
import { offerDatasets } from '../known.ts';

let get: ReturnType<typeof houseFor>;
const root = 'https://maison.example/odata/v1';
const set = 'filières_et_جهات';
const at = `/odata/v1/${encodeURIComponent(set)}`;

interface Answer {
  [member: string]: unknown;
  value: Record<string, unknown>[];
}

beforeAll(async () => {
  const database = await testDatabase();
  await makeAwkward(database.pool, 25);
  offerDatasets({ datasets: [awkward] });
  get = houseFor(database);
});

const ask = async (address: string, headers = {}): Promise<Answer & { status: number; headers: Headers }> => {
  const answer = await get(address, headers);
  return { ...((await answer.json()) as Answer), status: answer.status, headers: answer.headers };
};

const sent = {
  accept:
    'application/json;odata.metadata=minimal;q=1.0,application/json;odata=minimalmetadata;q=0.9,application/atomsvc+xml;q=0.8,application/atom+xml;q=0.8,application/xml;q=0.7,text/plain;q=0.7',
  'odata-maxversion': '4.0',
  maxdataserviceversion: '3.0',
  'accept-encoding': 'gzip, deflate',
  'user-agent': 'Microsoft.Data.Mashup (https://go.microsoft.com/fwlink/?LinkID=304225)',
};
const folded = (options: string) => ask(`${at}?${options}`, sent);

/** What it is sent is squeezed, as it asks. */
const metadataText = async (address: string): Promise<string> => {
  const { body, headers } = await get(address, sent);
  expect([headers.get('content-type'), headers.get('content-encoding')]).toEqual(['application/xml', 'gzip']);
  return new Response(body!.pipeThrough(new DecompressionStream('gzip'))).text();
};

test('opens the service, reads its metadata, and finds each set that the service lists among them', async () => {
  const service = await ask('/odata/v1/', sent);
  expect(service.headers.get('odata-version')).toBe('4.0');
  expect(service.headers.get('content-type')).toMatch(/^application\/json;odata\.metadata=minimal/);
  const container = await metadataText(String(service['@odata.context']));
  for (const { name, url } of service.value) {
    expect(container).toContain(`<EntitySet Name="${String(name)}"`);
    expect((await get(`/odata/v1/${String(url)}?$top=0`, sent)).status).toBe(200);
  }
});

test('previews with $top=1000, loads by following links, and counts by $count', async () => {
  const preview = await folded('$top=1000');
  expect([preview.value.length, preview['@odata.nextLink']]).toEqual([25, undefined]);
  const loaded: unknown[] = [];
  for (let link = `${root}/${encodeURIComponent(set)}`; link !== '';) {
    const page = await ask(link, { ...sent, prefer: 'odata.maxpagesize=10' });
    expect(page['@odata.context']).toBe(`${root}/$metadata#${set}`);
    loaded.push(...page.value);
    link = (page['@odata.nextLink'] as string | undefined) ?? '';
  }
  expect(loaded).toEqual(preview.value);
  expect(await (await get(`${at}/$count`, { ...sent, accept: 'text/plain' })).text()).toBe('25');
  expect(await (await get(`${at}/$count`, sent)).text()).toBe('25');
});

test.each([
  ['$select=id%2Cnom_usuel%2C%D8%A7%D9%84%D8%A7%D8%B3%D9%85&$top=3', () => true],
  ['%24select=id,r%C3%A9gion&%24top=3', () => true],
  [
    "$filter=r%C3%A9gion eq 'MA-09' and nombre ne null&$select=id,r%C3%A9gion,nombre",
    (row: Record<string, unknown>) => row['région'] === 'MA-09' && row['nombre'] !== null,
  ],
  ['$filter=nombre%20eq%20null&$select=nombre', (row: Record<string, unknown>) => row['nombre'] === null],
  ['$filter=jour+ge+2026-01-01+and+jour+lt+2027-01-01', (row: Record<string, unknown>) => row['jour'] === '2026-01-01'],
  [
    '$filter=instant ge 2026-01-01T00:00:00Z and instant lt 2026-02-01T00:00:00Z&$orderby=instant desc',
    (row: Record<string, unknown>) => String(row['instant']).startsWith('2026-01'),
  ],
  ["$filter=contains(nom_usuel,'a')", (row: Record<string, unknown>) => String(row['nom_usuel']).includes('a')],
  [
    "$filter=contains(tolower(nom_usuel),'a') or startswith(nom_usuel,'l''')",
    (row: Record<string, unknown>) => /a|^l'/i.test(String(row['nom_usuel'])),
  ],
  [
    "$filter=(nom_usuel eq 'a' or nom_usuel eq 'A') or nom_usuel eq '100%25'",
    (row: Record<string, unknown>) => ['a', 'A', '100%'].includes(String(row['nom_usuel'])),
  ],
  ["$filter=nom_usuel in ('a','A')", (row: Record<string, unknown>) => /^a$/i.test(String(row['nom_usuel']))],
  ['$filter=not (active eq true)', (row: Record<string, unknown>) => row['active'] !== true],
  [
    '$filter=montant lt 1.5 and montant gt -2M'.replace('M', ''),
    (row: Record<string, unknown>) => row['montant'] !== null,
  ],
  ['$orderby=montant desc,id&$skip=2&$top=5', () => true],
])('folds %s', async (options, yes) => {
  const { value, status } = await folded(options);
  expect([status, value.length > 0]).toEqual([200, true]);
  const named = /select=([^&]+)/.exec(decodeURIComponent(options.replaceAll('%25', '')))?.[1]?.split(',');
  if (named) expect(Object.keys(value[0]!)).toEqual(named);
  expect(value.filter((row) => !yes(row))).toEqual([]);
});

test('folds a grouping only where $apply is offered, which our metadata does not say', async () => {
  expect(await metadataText('/odata/v1/$metadata')).not.toContain('Aggregation');
  expect((await folded('$apply=groupby((nombre))')).status).toBe(501);
});
