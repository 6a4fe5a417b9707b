import type { Trilingual } from '../../../platform/words/trilingual.ts';
import { literal } from './graph.ts';
import type { Thing } from './graph.ts';
import { pageAt } from './publisher.ts';
import type { Publisher } from './publisher.ts';

/** A figure over one span of time, as the house says it. */
export interface FigureTold {
  value: number;
  /** `2025`, or the year in which a cumulative figure stands. */
  year: string;
  /** Where its records are, without the language. */
  href: string;
}

export interface IndicatorTold {
  code: string;
  title: Trilingual;
  /** What is counted, in the sentence of its sheet. */
  about: string;
  unit: string;
  /** It adds up since the beginning, rather than within each year. */
  cumulative: boolean;
  /** Codes of catalogues that others use, and how near each is. */
  codes: { system: string; code: string; match: string }[];
  figures: FigureTold[];
}

export interface ImpactTold {
  about: string;
  programmes: { id: string; name: Trilingual; summary: Trilingual }[];
  indicators: IndicatorTold[];
  /** First year that anything is known of. */
  since: string;
  /** The hour of the file. */
  now: string;
}

const dateTime = (at: string) => literal(at, 'xsd:dateTime');

const reportOf = (told: ImpactTold, indicator: IndicatorTold, figure: FigureTold, publisher: Publisher): Thing => {
  const last = `${figure.year}-12-31T23:59:59Z`;
  return {
    iri: `${publisher.origin}/figures/${indicator.code}#${figure.year}`,
    is: ['cids:IndicatorReport'],
    has: [
      ['org:hasName', literal(`${publisher.say(indicator.title)} (${figure.year})`)],
      ['cids:hasComment', literal(pageAt(publisher, figure.href))],
      ['prov:startedAtTime', dateTime(`${indicator.cumulative ? told.since : figure.year}-01-01T00:00:00Z`)],
      ['prov:endedAtTime', dateTime(last < told.now ? last : told.now)],
      ['i72:value', { is: ['i72:Measure'], has: [['i72:hasNumericalValue', literal(String(figure.value))]] }],
    ],
  };
};

const codeOf = ({ system, code, match }: IndicatorTold['codes'][number]): Thing => ({
  is: ['cids:Code'],
  has: [
    ['org:hasName', literal(`${system} ${code}`)],
    ['cids:hasDescription', literal(match)],
  ],
});

const indicatorOf = (told: ImpactTold, indicator: IndicatorTold, publisher: Publisher): Thing => ({
  iri: `${publisher.origin}/figures/${indicator.code}#indicator`,
  is: ['cids:Indicator'],
  has: [
    ['org:hasName', literal(publisher.say(indicator.title))],
    ['cids:hasDescription', literal(indicator.about)],
    ['cids:unitDescription', literal(indicator.unit)],
    ['cids:hasCode', indicator.codes.map(codeOf)],
    ['cids:hasIndicatorReport', indicator.figures.map((figure) => reportOf(told, indicator, figure, publisher))],
  ],
});

const programmeOf = ({ id, name, summary }: ImpactTold['programmes'][number], publisher: Publisher): Thing => ({
  iri: `${publisher.origin}/programmes/${id}#programme`,
  is: ['cids:Program'],
  has: [
    ['org:hasName', literal(publisher.say(name))],
    ['cids:hasDescription', literal(publisher.say(summary) || publisher.say(name))],
  ],
});

/**
 * Figures in the Common Impact Data Standard 3.2 (https://www.commonapproach.org/, CC BY), Basic tier: the organisation,
 * its programmes, its indicators, and what each said at the end of every year.
 */
export const impactInCids = (told: ImpactTold, publisher: Publisher): Thing[] => [
  {
    iri: `${publisher.origin}/#organisation`,
    is: ['cids:Organization'],
    has: [
      ['org:hasLegalName', literal(publisher.name)],
      ['cids:hasDescription', literal(told.about)],
      ['cids:hasProgram', told.programmes.map((programme) => programmeOf(programme, publisher))],
      ['cids:hasIndicator', told.indicators.map((indicator) => indicatorOf(told, indicator, publisher))],
    ],
  },
];
