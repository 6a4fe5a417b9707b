import { Hono } from 'hono';
import { audience } from '../../../platform/web/audience.ts';
import { cached } from '../../../platform/web/cached.ts';
import type { WebContext, WebEnv } from '../../../platform/web/env.ts';
import { facetsKnown } from '../known.ts';
import { searchDocuments } from '../queries/search-documents.ts';
import type { SearchAsked } from '../views/search-address.ts';
import { SearchPage } from '../views/search-page.tsx';

export const publicPages = new Hono<WebEnv>();

/** What somebody typed into an address may be anything: what is no code of a facet is passed over. */
const askedIn = (c: WebContext): SearchAsked => {
  const one = (name: string, good: RegExp): string | null => {
    const value = c.req.query(name) ?? '';
    return good.test(value) ? value : null;
  };
  const facets = ['kind', 'place', 'lang', ...facetsKnown().map(({ code }) => code)];
  const chosen = facets.flatMap((facet) => {
    const value = one(facet, /^\+?[\w-]{1,79}$/);
    return value === null ? [] : [[facet, value]];
  });
  return {
    text: (c.req.query('q') ?? '').replaceAll('\0', '').slice(0, 200).trim(),
    chosen: Object.fromEntries(chosen) as Record<string, string>,
    after: one('after', /^[\w-]{1,200}$/),
  };
};

publicPages.get('/search', audience('anyone'), cached(), async (c) => {
  const asked = askedIn(c);
  const found = await searchDocuments(c.var.caller, { ...asked, lang: c.var.page.lang });
  return c.html(<SearchPage page={c.var.page} asked={asked} found={found} />);
});
