/** Every door for programs, with the demonstration behind it, read by what others wrote to read such files. */
import { check } from '@placemarkio/check-geojson';
import { parse } from '@sap-ux/edmx-parser';
import { Validator } from '@seriousme/openapi-schema-validator';
import { Ajv } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { ValidateFunction } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { parseAtomFeed, parseRssFeed } from 'feedsmith';
import ICAL from 'ical.js';
import { beforeAll, describe, expect, test } from 'vitest';
import { datasetsKnown } from '../../src/modules/opendata/index.ts';
import { calendarText } from '../../src/platform/calendar/index.ts';
import { calendarSources } from '../../src/platform/calendar/sources.ts';
import type { CellType } from '../../src/platform/dataset.ts';
import type { Grant } from '../../src/platform/rights.ts';
import { langs } from '../../src/platform/words/lang.ts';
import '../../src/rooms.ts';
import { refusedByDescription } from '../support/csvw-read.ts';
import type { Described } from '../support/csvw-read.ts';
import { openDemonstration } from '../support/demonstration.ts';
import { refusedByAtom, refusedByRss } from '../support/feed-read.ts';
import { houseOn } from '../support/open-table.ts';
import { standardAtHand } from '../support/standards-at-hand.ts';
import type { World } from '../support/world.ts';

let world: World;
let get: ReturnType<typeof houseOn>;
beforeAll(async () => {
  world = await openDemonstration();
  const asked = houseOn(world.ground);
  let place = 0;
  // Each from elsewhere: limits are for those who come too often.
  get = (address, headers = {}, method = 'GET') =>
    asked(address, { 'x-forwarded-for': `203.0.113.${(place += 1) % 250}`, ...headers }, method);
  return world.close;
}, 240_000);

type Json = Record<string, unknown>;
const json = async <Answer = Json>(address: string, headers = {}): Promise<Answer> => {
  const answer = await get(address, headers);
  expect([address, answer.status]).toEqual([address, 200]);
  return (await answer.json()) as Answer;
};
const text = async (address: string): Promise<string> => {
  const answer = await get(address);
  expect([address, answer.status]).toEqual([address, 200]);
  return answer.text();
};

const known = datasetsKnown().map((dataset) => [dataset.name, dataset] as const);

describe('OData', () => {
  /** What of the parser's answer is read here; its own types are in a package of theirs. */
  interface Property {
    name: string;
    type: string;
    nullable?: boolean;
  }
  interface Metadata {
    entitySets: { name: string }[];
    entityTypes: { name: string; keys: Property[]; entityProperties: Property[] }[];
  }
  const readMetadata = async () => parse(await text('/odata/v1/$metadata')).schema as unknown as Metadata;

  test('a parser of other tools reads from $metadata every table with its key and its types', async () => {
    const { entitySets, entityTypes } = await readMetadata();
    expect(entitySets.map(({ name }) => name)).toEqual(known.map(([name]) => name));
    for (const [name, { key, columns }] of known) {
      const type = entityTypes.find((one) => one.name === name)!;
      expect(type.keys.map((property) => property.name)).toEqual([...key]);
      expect(type.entityProperties.map((property) => property.name)).toEqual(Object.keys(columns));
      expect(type.keys.filter(({ nullable }) => nullable !== false)).toEqual([]);
    }
  });

  test('the same in JSON is valid against the schema of OASIS, where that is at hand', async () => {
    const schema = standardAtHand('csdl.schema.json');
    if (schema === null) return console.warn('OData: its schema of CSDL is not at hand, not checked');
    const ajv = new Ajv({ strict: false, allErrors: true });
    formats.default(ajv);
    const valid = ajv.compile(JSON.parse(schema) as Json);
    valid(await json('/odata/v1/$metadata?$format=json'));
    expect(valid.errors).toBeNull();
  });

  /** How JSON writes a value of each type (OData JSON Format 4.0, 7.1). */
  const written: Record<string, (value: unknown) => boolean> = {
    'Edm.Guid': (value) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(value as string),
    'Edm.String': (value) => typeof value === 'string',
    'Collection(Edm.String)': (value) => Array.isArray(value) && value.every((one) => typeof one === 'string'),
    'Edm.Int64': Number.isSafeInteger,
    'Edm.Decimal': Number.isFinite,
    'Edm.Boolean': (value) => typeof value === 'boolean',
    'Edm.Date': (value) => /^\d{4}-\d\d-\d\d$/.test(value as string),
    'Edm.DateTimeOffset': (value) => /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,12})?Z$/.test(value as string),
  };

  test('a page has what its type promises and nothing else, each value written as its type is', async () => {
    const { entityTypes } = await readMetadata();
    for (const type of entityTypes) {
      const page = await json<{ value: Json[] }>(`/odata/v1/${type.name}?$top=100`);
      for (const row of page.value) {
        expect(Object.keys(row)).toEqual(type.entityProperties.map(({ name }) => name));
        const wrong = type.entityProperties.filter(({ name, type: edm, nullable }) =>
          row[name] === null ? nullable === false : !written[edm]!(row[name]),
        );
        expect(wrong.map(({ name }) => [type.name, name, row[name]])).toEqual([]);
      }
    }
  });
});

describe('OpenAPI', () => {
  let document: Json;
  let against: (name: string) => ValidateFunction;
  beforeAll(async () => {
    document = await json('/api/v1/openapi.json');
    const ajv = new Ajv2020({ strict: false, allErrors: true });
    formats.default(ajv);
    ajv.addSchema(document, 'house');
    against = (path) => ajv.compile({ $ref: `house#${path}` });
  });

  test.each(langs)('the description in %s is valid against the schema of OpenAPI 3.1', async (lang) => {
    const validator = new Validator();
    const { valid, errors } = await validator.validate(await json(`/api/v1/openapi.json?lang=${lang}`));
    expect([valid, errors, validator.version]).toEqual([true, undefined, '3.1']);
  });

  const pointer = (part: string): string => encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1'));

  test.each(known)('the rows of %s are as it describes them', async (name, dataset) => {
    const base = `/datasets/${name}/rows`;
    const shape = '/get/responses/200/content/application~1json/schema';
    const page = await json<{ data: Json[] }>(`/api/v1${base}?limit=100&total=true`);
    const valid = against(`/paths/${pointer(base)}${shape}`);
    valid(page);
    expect(valid.errors).toBeNull();
    expect(page.data.every((row) => Object.keys(row).join() === Object.keys(dataset.columns).join())).toBe(true);
    const [first] = page.data;
    if (first === undefined) return;
    const key = dataset.key.map((column) => encodeURIComponent(String(first[column]))).join(',');
    const one = against(`/paths/${pointer(`${base}/{key}`)}${shape}`);
    one(await json(`/api/v1${base}/${key}`));
    expect(one.errors).toBeNull();
  });

  test.each([
    ['/datasets/structures/rows?limit=x', 400],
    ['/datasets/nothing/rows', 404],
    ['/datasets/structures/rows/nothing', 404],
    ['/facts', 401],
    ['/nothing', 404],
  ])('%s is answered %i, with a problem as it describes them', async (address, status) => {
    const answer = await get(`/api/v1${address}`);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([status, 'application/problem+json']);
    const valid = against('/components/schemas/problem');
    const problem = (await answer.json()) as Json;
    valid(problem);
    expect([valid.errors, problem['status']]).toEqual([null, status]);
  });
});

describe('maps', () => {
  const drawn = known.filter(([, { shape }]) => shape !== undefined);

  test.each(drawn)('%s is GeoJSON, with a feature for each row', async (name) => {
    const map = check(await text(`/data/${name}.geojson`));
    const { rows } = await json<{ rows: unknown[] }>(`/data/${name}.json`);
    expect(map.type === 'FeatureCollection' && map.features.length).toBe(rows.length);
  });

  test('what is no GeoJSON is refused by the reader that we test with', () => {
    expect(() => check('{"type":"FeatureCollection","features":[{"type":"Feature","properties":{}}]}')).toThrow();
  });
});

test.each(known)('the CSV of %s is read as its CSVW description says', async (name, { columns }) => {
  const described = await json<Described>(`/data/${name}.csv-metadata.json`);
  expect(described['@context'][0]).toBe('http://www.w3.org/ns/csvw');
  const csv = await text(`/data/${name}.csv`);
  expect(refusedByDescription(described, csv)).toEqual([]);
  const type = (cell: CellType) => Object.values(columns).some((column) => column.type === cell);
  if (type('integer')) expect(refusedByDescription(described, csv.replace(/^.*\r\n/, 'a,b\r\n'))).not.toEqual([]);
});

describe('feeds', () => {
  test.each(langs)('of the house in %s are as RFC 4287 and RSS 2.0 ask, and say the same to a reader', async (lang) => {
    for (const name of ['calls', 'laureates', 'needs', 'offers']) {
      const [atom, rss] = [await text(`/feeds/${name}.${lang}.atom`), await text(`/feeds/${name}.${lang}.rss`)];
      expect([name, refusedByAtom(atom), refusedByRss(rss)]).toEqual([name, [], []]);
      const [entries, items] = [parseAtomFeed(atom).entries ?? [], parseRssFeed(rss).items ?? []];
      expect(entries.length).toBeGreaterThan(0);
      expect(items.map((item) => [item.guid?.value, item.title, item.link])).toEqual(
        entries.map((entry) => [entry.id, entry.title?.value, entry.links?.[0]?.href]),
      );
    }
  });

  test('a feed with an entry that has no id, or is there twice, is refused by the rules that we test with', async () => {
    const atom = await text('/feeds/needs.fr.atom');
    expect(refusedByAtom(atom.replace(/<entry><id>.*?<\/id>/, '<entry>'))).not.toEqual([]);
    expect(refusedByAtom(atom.replace(/<entry>.*?<\/entry>/, '$&$&'))).toEqual(['an entry is there twice']);
    const rss = await text('/feeds/needs.fr.rss');
    expect(refusedByRss(rss.replace(/<pubDate>.*?</, '<pubDate>2026-11-25<'))).not.toEqual([]);
  });
});

/** The first person of each role, with what she holds. */
const oneOfEach = async (): Promise<{ id: string; grants: Grant[] }[]> => {
  const { rows } = await world.pool.query<Grant & { person: string }>(
    `select person, role, region, programme, structure from people.holder order by person`,
  );
  const first = new Map(rows.toReversed().map(({ role, person }) => [role, person]));
  return [...new Set(first.values())].map((id) => ({ id, grants: rows.filter(({ person }) => person === id) }));
};

test('calendars are read by a reader of RFC 5545, every event whole and at its own hour', async () => {
  const calendars = new Set<string>();
  for (const { id, grants } of await oneOfEach())
    for (const source of calendarSources())
      for (const scope of await source.scopes(world.as({ kind: 'person', id, grants }), 'ar')) {
        const followed = { owner: id, scope: scope.id, lang: 'ar', origin: 'https://maison.example' } as const;
        const events = await source.events(world.as(), followed);
        const file = calendarText({ name: source.title('ar'), events });
        expect(file.split('\r\n').filter((line) => Buffer.byteLength(line) > 75)).toEqual([]);
        const read = new ICAL.Component(ICAL.parse(file) as unknown[]);
        for (const zone of read.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone);
        const found = read.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));
        expect(
          found.map(({ uid, summary, startDate, endDate }) => [
            uid,
            summary,
            startDate.toJSDate().getTime(),
            endDate.toJSDate().getTime(),
          ]),
        ).toEqual(events.map(({ uid, title, start, end }) => [uid, title, start, end]));
        expect(read.getAllSubcomponents('vevent').filter((one) => !one.hasProperty('dtstamp'))).toEqual([]);
        ICAL.TimezoneService.reset();
        if (events.length > 0) calendars.add(source.name);
      }
  expect(calendars.size).toBeGreaterThan(2);
});

describe('small counts of persons', () => {
  const classes = ['people', 'women', 'men', 'sex_unknown', 'under_35', 'from_35_to_59', 'over_59', 'age_unknown'];

  /** Of each sum that is told, what is left when the sessions that are told are taken off it, by class. */
  const left = async (): Promise<Record<string, number | null>[]> =>
    (
      await world.pool.query<Record<string, number | null>>(
        `select ${classes.map((one) => `max(a.${one}) - coalesce(sum(s.${one}), 0)::int as ${one}`).join()}
         from trainings.open_training_attendance a join trainings.open_training_sessions s on s.state = 'held'
           and s.theme = a.theme and coalesce(s.region, 'unknown') = a.region
           and extract(year from s.starts_at at time zone 'Africa/Casablanca') = a.year
         group by a.year, a.region, a.theme`,
      )
    ).rows;

  test('are not found by taking the sessions that are told off their sum', async () => {
    const rows = await left();
    expect(rows.length).toBeGreaterThan(10);
    const few = rows.flatMap((row) => classes.filter((one) => row[one] !== null && row[one]! > 0 && row[one]! < 5));
    expect(few).toEqual([]);
  });

  test('hide a sum whose hidden part is small, and are told with it where it is not', async () => {
    const told = await left();
    expect(told.some(({ women }) => women !== null)).toBe(true);
    expect(told.some(({ women }) => women === null)).toBe(true);
  });
});
