import type { Lang } from '../../../platform/words/lang.ts';
import type { Trilingual } from '../../../platform/words/trilingual.ts';
import { literal, said } from './graph.ts';
import type { Literal, Thing, Value } from './graph.ts';
import { openLicence } from './publisher.ts';

/** One way to have the rows of a dataset. */
export interface DistributionTold {
  /** Address of the file. */
  at: string;
  /** `text/csv`. */
  mediaType: string;
  /** `CSV`: a code of the list of file types of the Publications Office. */
  format: string;
  title: Trilingual;
}

/** What the catalogue says of one dataset. */
export interface DatasetTold {
  name: string;
  title: Trilingual;
  description: Trilingual;
  keywords: Trilingual[];
  licence: string;
  /** A code of the list of frequencies of the Publications Office: `DAILY`, `ANNUAL` … */
  frequency: string;
  /** `2026-11-25T10:00:00.000Z`, or null where nothing is known. */
  modified: string | null;
  page: string;
  distributions: DistributionTold[];
}

export interface ServiceTold {
  title: Trilingual;
  endpoint: string;
  description: string;
}

export interface CatalogueTold {
  origin: string;
  publisher: string;
  title: Trilingual;
  description: Trilingual;
  modified: string;
  datasets: DatasetTold[];
  services: ServiceTold[];
}

const authority = 'http://publications.europa.eu/resource/authority';
const languageCodes: Record<Lang, string> = { fr: 'FRA', ar: 'ARA', en: 'ENG' };

const listed = (list: string, code: string, is: Thing['is']): Thing => ({
  iri: `${authority}/${list}/${code}`,
  is,
  has: [],
});
const languages = (Object.keys(languageCodes) as Lang[]).map((lang) =>
  listed('language', languageCodes[lang], ['dct:LinguisticSystem']),
);
const licenceOf = (at: string): Thing => ({ iri: at, is: ['dct:LicenseDocument'], has: [] });
const morocco = listed('country', 'MAR', ['dct:Location']);
const documentAt = (at: string): Thing => ({ iri: at, is: ['foaf:Document'], has: [] });
/** The shapes want it said that an address is one of something. */
const resource = (at: string): Thing => ({ iri: at, is: ['rdfs:Resource'], has: [] });
const moment = (at: string): Literal => literal(at, 'xsd:dateTime');

const publisherOf = ({ origin, publisher }: CatalogueTold): Thing => ({
  iri: `${origin}/#organisation`,
  is: ['foaf:Agent'],
  has: [
    ['foaf:name', literal(publisher)],
    ['foaf:homepage', documentAt(`${origin}/`)],
  ],
});

const distributionOf = (one: DistributionTold, licence: string): Thing => ({
  iri: `${one.at}#distribution`,
  is: ['dcat:Distribution'],
  has: [
    ['dct:title', said(one.title)],
    ['dcat:accessURL', resource(one.at)],
    ['dcat:downloadURL', resource(one.at)],
    [
      'dcat:mediaType',
      { iri: `http://www.iana.org/assignments/media-types/${one.mediaType}`, is: ['dct:MediaType'], has: [] },
    ],
    ['dct:format', listed('file-type', one.format, ['dct:MediaTypeOrExtent'])],
    ['dct:license', licenceOf(licence)],
  ],
});

const datasetOf = (one: DatasetTold, catalogue: CatalogueTold): Thing => ({
  iri: `${catalogue.origin}/data/${one.name}#dataset`,
  is: ['dcat:Dataset'],
  has: [
    ['dct:title', said(one.title)],
    ['dct:description', said(one.description)],
    ['dct:identifier', literal(one.name)],
    ['dcat:keyword', one.keywords.flatMap(said)],
    ['dct:publisher', publisherOf(catalogue)],
    ['dct:accessRights', listed('access-right', 'PUBLIC', ['dct:RightsStatement'])],
    ['dct:accrualPeriodicity', listed('frequency', one.frequency, ['dct:Frequency'])],
    ['dct:language', languages],
    ['dct:spatial', morocco],
    ['dcat:landingPage', documentAt(one.page)],
    ...(one.modified === null
      ? []
      : ([['dct:modified', moment(one.modified)]] satisfies [Thing['has'][number][0], Value][])),
    ['dcat:distribution', one.distributions.map((file) => distributionOf(file, one.licence))],
  ],
});

const serviceOf = (one: ServiceTold, { origin, datasets }: CatalogueTold): Thing => ({
  iri: `${one.endpoint}#service`,
  is: ['dcat:DataService'],
  has: [
    ['dct:title', said(one.title)],
    ['dcat:endpointURL', resource(one.endpoint)],
    ['dcat:endpointDescription', resource(one.description)],
    ['dcat:servesDataset', datasets.map(({ name }) => ({ iri: `${origin}/data/${name}#dataset` }))],
    ['dct:license', licenceOf(openLicence)],
    ['dct:accessRights', listed('access-right', 'PUBLIC', ['dct:RightsStatement'])],
  ],
});

/** A catalogue in DCAT-AP 3 (https://semiceu.github.io/DCAT-AP/releases/3.0.0/), its labels in every language that they have. */
export const catalogueInDcat = (told: CatalogueTold): Thing[] => [
  {
    iri: `${told.origin}/data#catalogue`,
    is: ['dcat:Catalog'],
    has: [
      ['dct:title', said(told.title)],
      ['dct:description', said(told.description)],
      ['dct:publisher', publisherOf(told)],
      ['dct:language', languages],
      ['dct:license', licenceOf(openLicence)],
      ['dct:spatial', morocco],
      ['dct:modified', moment(told.modified)],
      ['foaf:homepage', documentAt(`${told.origin}/data`)],
      ['dcat:dataset', told.datasets.map((one) => datasetOf(one, told))],
      ['dcat:service', told.services.map((one) => serviceOf(one, told))],
    ],
  },
];
