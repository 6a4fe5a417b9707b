import { expect, test } from 'vitest';
import { canonical, graphInJsonLd, graphInTurtle, refusedBy } from '../../../../test/support/shacl.ts';
import { standardAtHand } from '../../../../test/support/standards-at-hand.ts';
import { catalogueInDcat } from './catalogue-dcat.ts';
import type { CatalogueTold } from './catalogue-dcat.ts';
import type { Thing } from './graph.ts';
import { jsonLd } from './json-ld.ts';
import { turtle } from './turtle.ts';

const shapes = standardAtHand('dcat-ap-3-shapes.ttl');
const origin = 'https://maison.example';

const told: CatalogueTold = {
  origin,
  publisher: 'Fondation «des deux rives»',
  title: { fr: 'Données ouvertes', ar: 'بيانات مفتوحة', en: 'Open data' },
  description: { fr: 'Ce que nous publions.', ar: 'ما ننشره.', en: 'What we publish.' },
  modified: '2026-11-25T10:00:00.000Z',
  datasets: [
    {
      name: 'structures',
      title: { fr: 'Coopératives', ar: 'التعاونيات', en: 'Cooperatives' },
      description: { fr: 'Une ligne\npar "coopérative" \\ union.', ar: 'سطر لكل تعاونية' },
      keywords: [{ fr: 'coopérative', ar: 'تعاونية', en: 'cooperative' }],
      licence: 'https://creativecommons.org/licenses/by/4.0/',
      frequency: 'DAILY',
      modified: '2026-11-24T08:30:00.000Z',
      page: `${origin}/fr/data/structures`,
      distributions: [
        {
          at: `${origin}/data/structures.csv?lang=fr|ar`,
          mediaType: 'text/csv',
          format: 'CSV',
          title: { fr: 'Lignes en CSV', en: 'Rows as CSV' },
        },
      ],
    },
  ],
  services: [{ title: { fr: 'OData' }, endpoint: `${origin}/odata/v1/`, description: `${origin}/odata/v1/$metadata` }],
};

test('Turtle and JSON-LD say the same graph, and a reader of both needs nothing from outside', async () => {
  const graph = catalogueInDcat(told);
  const [one, other] = [graphInTurtle(turtle(graph)), await graphInJsonLd(jsonLd(graph))];
  expect(one.size).toBeGreaterThan(60);
  expect(await canonical(one)).toBe(await canonical(other));
});

test('texts survive Turtle whatever is in them', () => {
  const text = 'a "b" \\ c\nd\té « أركان »';
  const [quad] = [...graphInTurtle(turtle([{ iri: 'x:y', is: [], has: [['dct:title', { text, lang: 'fr' }]] }]))];
  expect(quad?.object.value).toBe(text);
});

test.skipIf(shapes === null)('a catalogue passes the shapes of DCAT-AP 3', async () => {
  expect(await refusedBy(shapes as string, graphInTurtle(turtle(catalogueInDcat(told))))).toEqual([]);
});

test.skipIf(shapes === null)(
  'the shapes refuse a catalogue without a publisher, and a file without an address',
  async () => {
    const [catalogue] = catalogueInDcat(told) as [Thing];
    const without: Thing = { ...catalogue, has: catalogue.has.filter(([name]) => name !== 'dct:publisher') };
    const file: Thing = { iri: 'x:file', is: ['dcat:Distribution'], has: [] };
    expect((await refusedBy(shapes as string, graphInTurtle(turtle([without])))).join()).toMatch(/publisher/);
    expect((await refusedBy(shapes as string, graphInTurtle(turtle([file])))).join()).toMatch(/accessURL/);
  },
);
