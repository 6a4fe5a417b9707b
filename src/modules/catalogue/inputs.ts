import * as v from 'valibot';
import { trilingual } from '../../platform/words/trilingual.ts';
import { isConcept } from './concepts.ts';
import { periods, priceAts, priceFors } from './rules/product.ts';
import { monthsOf } from './rules/season.ts';
import { unitCodes } from './rules/units.ts';

export const Id = v.pipe(v.string(), v.uuid());

const orNull = <Schema extends v.GenericSchema>(schema: Schema) => v.optional(v.nullable(schema), null);
const Amount = v.pipe(
  v.number(),
  v.minValue(0, 'catalogue.negative'),
  v.maxValue(9_999_999_999, 'catalogue.too_large'),
);
const Quantity = v.pipe(
  v.number(),
  v.gtValue(0, 'catalogue.not_positive'),
  v.maxValue(9_999_999_999, 'catalogue.too_large'),
);

export const Concept = v.pipe(v.string(), v.check(isConcept, 'catalogue.concept_unknown'));
export const Months = v.pipe(
  v.array(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(12))),
  v.transform((said) => monthsOf(said)),
);

const text = (limit: number) => v.optional(v.pipe(v.string(), v.trim(), v.maxLength(limit)), '');
const optionalTrilingual = (limit: number) =>
  v.optional(
    v.pipe(
      v.object({ fr: text(limit), ar: text(limit), en: text(limit) }),
      v.transform((one) => Object.fromEntries(Object.entries(one).filter(([, said]) => said !== ''))),
    ),
    {},
  );

/** What is said of a product; quantities are in its unit, money in its currency. */
export const productFields = {
  name: trilingual(120),
  summary: optionalTrilingual(1500),
  concept: orNull(Concept),
  valueChain: orNull(v.pipe(v.string(), v.regex(/^[a-z][a-z_]{1,40}$/, 'catalogue.chain_unknown'))),
  unit: orNull(v.picklist(unitCodes, 'catalogue.unit_unknown')),
  priceLow: orNull(Amount),
  priceHigh: orNull(Amount),
  currency: v.optional(v.pipe(v.string(), v.regex(/^[A-Z]{3}$/, 'catalogue.currency')), 'MAD'),
  priceFor: orNull(v.picklist(priceFors)),
  priceAt: orNull(v.picklist(priceAts)),
  capacity: orNull(Quantity),
  period: orNull(v.picklist(periods)),
  minOrder: orNull(Quantity),
  leadDays: orNull(
    v.pipe(
      v.number(),
      v.integer('invalid.integer'),
      v.minValue(0, 'catalogue.negative'),
      v.maxValue(730, 'catalogue.too_many_days'),
    ),
  ),
  available: v.optional(Months, []),
  harvested: v.optional(Months, []),
  packaging: text(300),
  labels: v.optional(v.pipe(v.array(v.pipe(v.string(), v.regex(/^[a-z][a-z0-9_]{1,40}$/))), v.maxLength(20)), []),
};

const Fields = v.object(productFields);
export type ProductFields = v.InferOutput<typeof Fields>;
export type ProductTyped = v.InferInput<typeof Fields>;
