import * as v from 'valibot';
import { structureKinds } from '../tables.ts';
import { quotedAll } from './question.ts';

const chosen = (pattern: RegExp) =>
  v.optional(
    v.fallback(
      v.nullable(
        v.pipe(
          v.string(),
          v.transform((value) => (pattern.test(value) ? value : null)),
        ),
      ),
      null,
    ),
    null,
  );

/** What a reader chose in the directory; what cannot be read is as if it had not been chosen. */
export const filtersSchema = v.object({
  country: chosen(/^[A-Z]{2}$/),
  region: chosen(/^MA-(0[1-9]|1[0-2])$/),
  province: chosen(/^MA-[A-Z]{3}$/),
  chain: chosen(/^[a-z][a-z_]{1,40}$/),
  kind: chosen(new RegExp(`^(${structureKinds.join('|')})$`)),
  womens: chosen(/^(yes|no)$/),
  label: chosen(/^(certified|engaged|none)$/),
});

export type Filters = v.InferOutput<typeof filtersSchema>;
export type FacetName = keyof Filters;

/** The narrowest place that was chosen; regions and provinces lie in their country. */
export const placeChosen = ({ country, region, province }: Filters): string | null => province ?? region ?? country;

/** The same choice without one facet: what its own counts are counted over. A wider place lets go of the narrower. */
export const without = (filters: Filters, facet: FacetName): Filters => {
  if (facet === 'country') return { ...filters, country: null, region: null, province: null };
  if (facet === 'region') return { ...filters, region: null, province: null };
  return { ...filters, [facet]: null };
};

export const isNarrowed = ({ country, region, province, chain, kind, womens, label }: Filters): boolean =>
  [country, region, province, chain, kind, womens, label].some((value) => value !== null);

/** The choice as a tsquery text over facet lexemes; '' for no choice. */
export const queryOf = (filters: Filters): string => {
  const place = placeChosen(filters);
  const { kind, womens, label, chain } = filters;
  return quotedAll([
    ...(place === null ? [] : [`f${place}`]),
    ...(kind === null ? [] : [`k${kind}`]),
    ...(womens === null ? [] : [`w${womens}`]),
    ...(label === null ? [] : [`l${label}`]),
    ...(chain === null ? [] : [`c${chain}`]),
  ]);
};
