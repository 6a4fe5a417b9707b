import { Hono } from 'hono';
import { hide } from '../../../platform/refusals.ts';
import { audience } from '../../../platform/web/audience.ts';
import { cached } from '../../../platform/web/cached.ts';
import type { WebEnv } from '../../../platform/web/env.ts';
import { isLang } from '../../../platform/words/lang.ts';
import { feedNamed } from '../feeds/known.ts';
import { licenceOfHouse } from '../licences.ts';
import { atomOf, rssOf } from '../rules/feed.ts';

/** `calls.fr.atom`: what, in which language, in which format. */
const name = /^([a-z_]+)\.(fr|ar|en)\.(atom|rss)$/;

export const feedAddresses = new Hono<WebEnv>();

feedAddresses.get('/feeds/:feed', audience('anyone'), cached(), async (c) => {
  const [, wanted = '', lang, format] = name.exec(c.req.param('feed')) ?? [];
  if (!isLang(lang)) return hide();
  const feed = feedNamed(wanted);
  const { origin, organisation } = c.var.settings;
  const entries = await feed.entries(c.var.caller, lang);
  const written = {
    title: feed.title(lang),
    about: feed.about(lang),
    lang,
    self: `${origin}/feeds/${c.req.param('feed')}`,
    page: `${origin}/${lang}${feed.path}`,
    author: organisation,
    licence: licenceOfHouse().address,
    entries: entries.map((entry) => ({ ...entry, address: `${origin}/${lang}${entry.path}` })),
  };
  c.set('squeeze', true);
  return format === 'atom'
    ? c.body(atomOf(written), 200, { 'content-type': 'application/atom+xml; charset=utf-8' })
    : c.body(rssOf(written), 200, { 'content-type': 'application/rss+xml; charset=utf-8' });
});
