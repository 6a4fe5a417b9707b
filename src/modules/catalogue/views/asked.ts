import { facetNames, listed, perPage } from '../queries/catalogue.ts';
import type { Asked } from '../queries/catalogue.ts';
import type { WebContext } from '../../../platform/web/env.ts';

const shapes = {
  chain: /^[a-z_]{2,41}$/,
  region: /^MA-\d{2}$/,
  month: /^([1-9]|1[0-2])$/,
  label: /^[a-z][a-z0-9_]{1,40}$/,
  concept: /^\+?[a-zA-Z0-9_-]{2,79}$/,
};

/** What an address asks of the catalogue; what cannot be read is as if it were not there. */
export const askedIn = (c: WebContext): Asked => {
  const facets = Object.fromEntries(
    facetNames.map((facet) => {
      const value = c.req.query(facet) ?? '';
      return [facet, shapes[facet].test(value) ? value : null];
    }),
  );
  const page = Math.floor(Number(c.req.query('page') ?? 1));
  return {
    ...(facets as Pick<Asked, (typeof facetNames)[number]>),
    text: (c.req.query('q') ?? '').replaceAll('\0', '').slice(0, 120).trim(),
    lang: c.var.page.lang,
    page: page >= 1 && page <= Math.ceil(listed / perPage) ? page : 1,
  };
};

/** `?q=…&month=3`: empty when nothing is asked. */
export const searchOf = ({ text, page, lang: _lang, ...asked }: Partial<Asked>): string => {
  const query = new URLSearchParams();
  if (text) query.set('q', text);
  for (const facet of facetNames) if (asked[facet]) query.set(facet, asked[facet]);
  if (page && page > 1) query.set('page', String(page));
  const written = query.toString();
  return written === '' ? '' : `?${written}`;
};
