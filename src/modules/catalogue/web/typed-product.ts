import type { FormValues } from '../../../platform/web/form.ts';
import { numberAt, saidAt, textAt, textsAt } from '../../../platform/web/typed.ts';
import type { ProductTyped } from '../inputs.ts';
import type { OwnProduct } from '../queries/own-products.ts';

const choice = (form: FormValues, name: string): never => (textAt(form, name) || null) as never;

const numbersAt = (form: FormValues, name: string): number[] => textsAt(form, name).map(Number);

/** A product as it was typed. @throws Invalid where a number is none. */
export const productTyped = (form: FormValues): ProductTyped => ({
  name: saidAt(form, 'name') as ProductTyped['name'],
  summary: saidAt(form, 'summary'),
  concept: choice(form, 'concept'),
  valueChain: choice(form, 'valueChain'),
  unit: choice(form, 'unit'),
  priceLow: numberAt(form, 'priceLow'),
  priceHigh: numberAt(form, 'priceHigh'),
  priceFor: choice(form, 'priceFor'),
  priceAt: choice(form, 'priceAt'),
  capacity: numberAt(form, 'capacity'),
  period: choice(form, 'period'),
  minOrder: numberAt(form, 'minOrder'),
  leadDays: numberAt(form, 'leadDays'),
  available: numbersAt(form, 'available'),
  harvested: numbersAt(form, 'harvested'),
  packaging: textAt(form, 'packaging'),
  labels: textsAt(form, 'labels'),
});

const plain = (decimal: number | null): string => (decimal === null ? '' : String(decimal));

/** A product as it is kept, as its form would have typed it. */
export const typedOf = ({ product: p }: OwnProduct): FormValues => ({
  name: { ...p.name },
  summary: { ...p.summary },
  concept: p.concept ?? '',
  valueChain: p.value_chain ?? '',
  unit: p.unit ?? '',
  priceLow: plain(p.price_low),
  priceHigh: plain(p.price_high),
  priceFor: p.price_for ?? '',
  priceAt: p.price_at ?? '',
  capacity: plain(p.capacity),
  period: p.period ?? '',
  minOrder: plain(p.min_order),
  leadDays: p.lead_days === null ? '' : String(p.lead_days),
  available: p.available.map(String),
  harvested: p.harvested.map(String),
  packaging: p.packaging,
  labels: p.labels,
});
