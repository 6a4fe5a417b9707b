import { Ajv2020 } from 'ajv/dist/2020.js';
import { beforeAll, describe, expect, test } from 'vitest';
import { openDemonstration } from '../../../test/support/demonstration.ts';
import { canonical, graphInJsonLd, graphInTurtle, refusedBy } from '../../../test/support/shacl.ts';
import { standardAtHand } from '../../../test/support/standards-at-hand.ts';
import { siteOf } from '../../../test/support/web.ts';
import { openWorld } from '../../../test/support/world.ts';
import type { World } from '../../../test/support/world.ts';
import { langs } from '../../platform/words/lang.ts';
import { anonymous } from '../../platform/rights.ts';
import '../../rooms.ts';
import { sealAll } from '../../platform/journal/seal.ts';
import { followJournal } from '../indicators/index.ts';
import { datasetsKnown } from '../opendata/index.ts';
import { jsonLd } from './rules/json-ld.ts';
import { onTheWeb } from './web.tsx';

let world: World;
beforeAll(async () => {
  world = await openDemonstration();
  await sealAll(world.db);
  await followJournal(world.as(), {});
  return world.close;
}, 240_000);

const get = (path: string) => siteOf(world.ground, onTheWeb.web, () => anonymous).request(path);

describe('grants in the 360Giving standard', () => {
  const [schema, whole] = [standardAtHand('360-giving-schema.json'), standardAtHand('360-giving-package-schema.json')];
  const isUri = (text: string): boolean => URL.canParse(text);
  const isMoment = (text: string): boolean => /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/.test(text);

  const validator = () => {
    const ajv = new Ajv2020({ strict: false, allErrors: true, formats: { uri: isUri, 'date-time': isMoment } });
    // Its own name has another scheme today.
    const read = (text: string | null) =>
      JSON.parse((text as string).replace('http://json-schema', 'https://json-schema'));
    const grant = read(schema);
    // The package asks for the schema of a grant one small version back.
    ajv.addSchema(grant, grant['$id'].replace('1.4.3', '1.4.2'));
    return ajv.compile(read(whole));
  };

  test.skipIf(schema === null)('a grant without its recipient is refused by the schema that we test with', () => {
    const valid = validator();
    expect(valid({ grants: [{ id: '360G-x', title: 't', description: 'd', currency: 'MAD' }] })).toBe(false);
  });

  test.each(['fr', 'ar', 'en'])('the file in %s is valid against the schema of the standard', async (lang) => {
    const answer = await get(`/${lang}/standards/grants.json`);
    expect(answer.status).toBe(200);
    const file = await answer.json();
    expect(file.grants).toHaveLength(24);
    if (schema === null || whole === null) return console.warn('360Giving: its schemas are not at hand, not checked');
    const valid = validator();
    valid(file);
    expect(valid.errors).toBeNull();
  });

  test('a house that has given nothing has no such file', async () => {
    const empty = await openWorld();
    const answer = await siteOf(empty.ground, onTheWeb.web, () => anonymous).request('/fr/standards/grants.json');
    expect(answer.status).toBe(404);
    await empty.close();
  });
});

describe('the catalogue in DCAT-AP', () => {
  test('what the house gives away passes the shapes, in Turtle as in JSON-LD', async () => {
    const [written, linked] = [await get('/fr/standards/catalogue.ttl'), await get('/fr/standards/catalogue.jsonld')];
    expect([written.headers.get('content-type'), linked.headers.get('content-type')]).toEqual([
      'text/turtle; charset=utf-8',
      'application/ld+json; charset=utf-8',
    ]);
    const graph = graphInTurtle(await written.text());
    expect(await canonical(graph)).toBe(await canonical(await graphInJsonLd((await linked.json()) as object)));
    const shapes = standardAtHand('dcat-ap-3-shapes.ttl');
    if (shapes === null) return console.warn('DCAT-AP: its shapes are not at hand, not checked');
    expect(await refusedBy(shapes, graph)).toEqual([]);
  });

  test('every table of the house is in it, said in three languages', async () => {
    const { '@graph': graph } = (await (await get('/ar/standards/catalogue.jsonld')).json()) as {
      '@graph': { 'dcat:dataset': Record<string, unknown>[] }[];
    };
    const listed = graph[0]?.['dcat:dataset'] ?? [];
    expect(listed.map((one) => one['dct:identifier'])).toEqual(datasetsKnown().map(({ name }) => name));
    for (const one of listed)
      expect(new Set((one['dct:title'] as { '@language': string }[]).map((said) => said['@language']))).toEqual(
        new Set(langs),
      );
  });
});

describe('figures in the Common Impact Data Standard', () => {
  interface Thing {
    '@type': string[];
    [property: string]: unknown;
  }

  test.each(langs)('the file in %s passes the shapes of the Basic tier', async (lang) => {
    const file = (await (await get(`/${lang}/standards/impact.jsonld`)).json()) as object;
    const shapes = standardAtHand('cids-basic-shapes.ttl');
    if (shapes === null) return console.warn('CIDS: its shapes are not at hand, not checked');
    expect(await refusedBy(shapes, await graphInJsonLd(file))).toEqual([]);
  });

  test('a figure of the file is the figure of the house, at the end of each year', async () => {
    const { '@graph': graph } = (await (await get('/fr/standards/impact.jsonld')).json()) as { '@graph': Thing[] };
    const indicators = graph[0]?.['cids:hasIndicator'] as Thing[];
    const laureates = indicators.find((one) => String(one['@id']).includes('/figures/laureates#'));
    const reports = laureates?.['cids:hasIndicatorReport'] as Thing[];
    const last = reports.at(-1)?.['i72:value'] as Thing;
    expect(last['i72:hasNumericalValue']).toBe('24');
    expect(reports.length).toBeGreaterThanOrEqual(4);
  });

  test('a report without a name or a day is refused by the shapes that we test with', async () => {
    const shapes = standardAtHand('cids-basic-shapes.ttl');
    if (shapes === null) return console.warn('CIDS: its shapes are not at hand, not checked');
    const bare = jsonLd([{ iri: 'x:report', is: ['cids:IndicatorReport'], has: [] }]);
    expect((await refusedBy(shapes, await graphInJsonLd(bare))).join()).toMatch(
      /hasName.*startedAtTime|startedAtTime.*hasName/,
    );
  });
});
