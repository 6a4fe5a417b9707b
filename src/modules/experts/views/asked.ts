import type { WebContext } from '../../../platform/web/env.ts';
import { facetNames } from '../queries/pool.ts';
import type { Asked } from '../queries/pool.ts';

const shapes = { skill: /^\+?[a-zA-Z0-9_-]{2,79}$/, language: /^[a-z]{2,3}$/, region: /^MA-\d{2}$/ };

/** A page number of an address, 1 where it says none. */
export const pageIn = (c: WebContext): number =>
  Math.min(400, Math.max(1, Math.floor(Number(c.req.query('page') ?? 1)) || 1));

export const choiceIn = (c: WebContext, name: keyof typeof shapes): string | null => {
  const value = c.req.query(name) ?? '';
  return shapes[name].test(value) ? value : null;
};

/** What an address asks of the pool; what cannot be read is as if it were not there. */
export const askedIn = (c: WebContext): Asked => ({
  text: (c.req.query('q') ?? '').replaceAll('\0', '').slice(0, 120).trim(),
  lang: c.var.page.lang,
  skill: choiceIn(c, 'skill'),
  language: choiceIn(c, 'language'),
  region: choiceIn(c, 'region'),
  page: pageIn(c),
});

export const searchOf = ({ text, page, ...asked }: Partial<Asked>): string => {
  const query = new URLSearchParams();
  if (text) query.set('q', text);
  for (const facet of facetNames) if (asked[facet]) query.set(facet, asked[facet]);
  if (page && page > 1) query.set('page', String(page));
  const written = query.toString();
  return written === '' ? '' : `?${written}`;
};
