import { inEachLang } from '../../platform/dataset.ts';
import type { Dataset, DatasetColumn } from '../../platform/dataset.ts';
import { periods, priceAts, priceFors } from './rules/product.ts';
import { unitCodes } from './rules/units.ts';
import { words } from './words/index.ts';

type Key = Parameters<ReturnType<typeof words>>[0];

const coded = (of: readonly string[], prefix: string): DatasetColumn => ({
  type: 'text',
  codes: { of, say: (code, lang) => words(lang)(`${prefix}.${code}` as Key) },
});

const products: Dataset = {
  name: 'products',
  view: 'catalogue.open_products',
  key: ['id'],
  columns: {
    id: { type: 'id' },
    structure: { type: 'id', refers: 'structures' },
    ...inEachLang('name'),
    concept: { type: 'text' },
    value_chain: { type: 'text', refers: 'value_chains' },
    unit: coded(unitCodes, 'unit'),
    price_from: { type: 'decimal' },
    price_to: { type: 'decimal' },
    currency: { type: 'text' },
    price_for: coded(priceFors, 'price_for'),
    price_at: coded(priceAts, 'price_at'),
    capacity: { type: 'decimal' },
    period: coded(periods, 'period'),
    min_order: { type: 'decimal' },
    lead_days: { type: 'integer' },
    months_available: { type: 'texts' },
    months_harvested: { type: 'texts' },
    labels: { type: 'texts' },
    region: { type: 'text', place: 'region' },
    province: { type: 'text', place: 'province' },
    country: { type: 'text', place: 'country' },
    confirmed_on: { type: 'day' },
  },
  say: (lang, what) => words(lang)(`open.products.${what}` as Key),
  frequency: 'continuous',
  period: 'confirmed_on',
  shape: 'point',
};

/** What everybody may take along of this room. */
export const datasets: readonly Dataset[] = [products];
