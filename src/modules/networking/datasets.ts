import { inEachLang } from '../../platform/dataset.ts';
import type { Dataset, DatasetColumn } from '../../platform/dataset.ts';
import type { Lang } from '../../platform/words/lang.ts';
import { amountBlanks, kindsOf, periods } from './rules/posting.ts';
import type { Side } from './rules/posting.ts';
import { units } from './rules/units.ts';
import { words } from './words/index.ts';

type Key = Parameters<ReturnType<typeof words>>[0];

const coded = (of: readonly string[], prefix: string): DatasetColumn => ({
  type: 'text',
  codes: { of, say: (code, lang) => words(lang)(`${prefix}.${code}` as Key) },
});

const day: DatasetColumn = { type: 'day' };

/** What is open today of a side: whoever stays unnamed is not named, and nobody's number stands in it. */
const open = (side: Side): Dataset => ({
  name: `${side}s`,
  view: `networking.open_${side}s`,
  key: ['id'],
  columns: {
    id: { type: 'id' },
    kind: coded(kindsOf(side), 'kind'),
    language: { type: 'text' },
    ...inEachLang('title'),
    structure: { type: 'id', refers: 'structures' },
    asker: { type: 'text' },
    concepts: { type: 'texts' },
    value_chains: { type: 'texts', refers: 'value_chains' },
    territories: { type: 'texts' },
    everywhere: { type: 'boolean' },
    delivered_to: { type: 'text', place: 'province' },
    quantity: { type: 'decimal' },
    unit: coded(units, 'unit'),
    per: coded(periods, 'per'),
    amount_from: { type: 'decimal', unit: 'MAD' },
    amount_to: { type: 'decimal', unit: 'MAD' },
    amount_blank: coded(amountBlanks, 'amount'),
    from_on: day,
    until_on: day,
    answer_by: day,
    opened_at: { type: 'instant' },
  },
  say: (lang: Lang, what) =>
    words(lang)((what === 'title' || what === 'about' ? `open.${what}_${side}` : `open.${what}`) as Key),
  frequency: 'continuous',
  period: 'opened_at',
});

/** How many were introduced each year, by the region of the cooperative: nobody's name, and no count of one to four. */
const byRegion: Dataset = {
  name: 'introductions_by_region',
  view: 'networking.open_introductions_by_region',
  key: ['year', 'region'],
  columns: {
    year: { type: 'integer' },
    region: { type: 'text', place: 'region' },
    introductions: { type: 'integer' },
    structures: { type: 'integer' },
    opportunities: { type: 'integer' },
    under_way: { type: 'integer' },
    agreed: { type: 'integer' },
    delivered: { type: 'integer' },
    lost: { type: 'integer' },
  },
  say: (lang, what) => words(lang)(`open.regions.${what}` as Key),
  frequency: 'continuous',
  shape: 'area',
};

/** What everybody may take along of needs and offers, and of what became of them. */
export const datasets: readonly Dataset[] = [open('need'), open('offer'), byRegion];
