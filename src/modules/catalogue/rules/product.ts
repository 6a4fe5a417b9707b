import { beginsIn } from './season.ts';
import type { Month } from './season.ts';

export const productStates = ['draft', 'shown', 'hidden', 'retired'] as const;
export type ProductState = (typeof productStates)[number];
export const periods = ['day', 'week', 'month', 'season', 'year'] as const;
export type Period = (typeof periods)[number];
export const priceFors = ['retail', 'wholesale', 'both'] as const;
export type PriceFor = (typeof priceFors)[number];
export const priceAts = ['ex_works', 'delivered'] as const;
export type PriceAt = (typeof priceAts)[number];

export interface Shown {
  state: ProductState;
  unit: string | null;
  concept: string | null;
  valueChain: string | null;
  hiddenWhy: string;
}

export type ShowRefusal = 'already_shown' | 'retired' | 'unit_missing' | 'kind_missing' | 'hidden_by_office';

/** What keeps a product from being shown; whoever decides in the office may show what the office hid. */
export const reasonNotToShow = (product: Shown, decides: boolean): ShowRefusal | null => {
  if (product.state === 'shown') return 'already_shown';
  if (product.state === 'retired') return 'retired';
  if (product.state === 'hidden' && product.hiddenWhy !== '' && !decides) return 'hidden_by_office';
  if (product.unit === null) return 'unit_missing';
  if (product.concept === null && product.valueChain === null) return 'kind_missing';
  return null;
};

export interface Confirmed {
  available: readonly Month[];
  /** Days of the calendar, `2026-11-25`. */
  confirmedOn: string;
  askedOn: string | null;
}

const dayLength = 86_400_000;
const days = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / dayLength);

/** Confirmed longer ago than this, a product says so to its readers. */
export const freshDays = 200;

export const isStale = ({ confirmedOn }: Pick<Confirmed, 'confirmedOn'>, today: string): boolean =>
  days(confirmedOn, today) > freshDays;

/**
 * Whether its structure is asked now if all is still so: in the month before a season begins, or when it has become
 * stale; never twice within five months, nor within sixty days of a confirmation.
 */
export const isToBeAsked = (product: Confirmed, today: string): boolean => {
  if (product.askedOn !== null && days(product.askedOn, today) < 150) return false;
  if (days(product.confirmedOn, today) < 60) return false;
  const next = (Number(today.slice(5, 7)) % 12) + 1;
  return isStale(product, today) || beginsIn(product.available, next);
};
