import { Hono } from 'hono';
import { hide } from '../../platform/refusals.ts';
import { audience } from '../../platform/web/audience.ts';
import { cached } from '../../platform/web/cached.ts';
import type { WebContext, WebEnv } from '../../platform/web/env.ts';
import type { RoomWeb } from '../../platform/web/room.ts';
import { dayOf } from '../../platform/words/format.ts';
import { inLang } from '../../platform/words/trilingual.ts';
import { catalogueTold } from './queries/catalogue.ts';
import { grants } from './queries/grants.ts';
import { impactTold } from './queries/impact.ts';
import { catalogueInDcat } from './rules/catalogue-dcat.ts';
import { grantPackage } from './rules/grants-360.ts';
import { impactInCids } from './rules/impact-cids.ts';
import { jsonLd } from './rules/json-ld.ts';
import { inFile } from './rules/publisher.ts';
import type { Publisher } from './rules/publisher.ts';
import { turtle } from './rules/turtle.ts';
import { StandardsPage } from './views/standards-page.tsx';
import { words } from './words/index.ts';

const web = new Hono<WebEnv>();

const publisherOf = (c: WebContext): Publisher => {
  const { lang, organisation } = c.var.page;
  return { name: organisation.name, origin: c.var.settings.origin, lang, say: (text) => inLang(text, lang) };
};

/** A file that programs of other sites may read. */
const send = (c: WebContext, body: string, type: string): Response => {
  c.set('squeeze', true);
  return c.body(body, 200, {
    'content-type': `${type}; charset=utf-8`,
    'access-control-allow-origin': '*',
    'x-content-type-options': 'nosniff',
  });
};

web.get('/standards', audience('anyone'), cached(), (c) => c.html(<StandardsPage page={c.var.page} />));

web.get('/standards/grants.json', audience('anyone'), cached(), async (c) => {
  const publisher = publisherOf(c);
  const given = await grants(c.var.caller, { lang: publisher.lang });
  if (given.length === 0) hide();
  const title = inFile(words(publisher.lang)('grants.title', { organisation: publisher.name }));
  const file = grantPackage(given, publisher, { title, issuedOn: dayOf(c.var.caller.now) });
  return send(c, JSON.stringify(file, null, 1), 'application/json');
});

web.get('/standards/catalogue.ttl', audience('anyone'), cached(), async (c) =>
  send(c, turtle(catalogueInDcat(await catalogueTold(c.var.caller, publisherOf(c)))), 'text/turtle'),
);

web.get('/standards/catalogue.jsonld', audience('anyone'), cached(), async (c) => {
  const graph = catalogueInDcat(await catalogueTold(c.var.caller, publisherOf(c)));
  return send(c, JSON.stringify(jsonLd(graph), null, 1), 'application/ld+json');
});

web.get('/standards/impact.jsonld', audience('anyone'), cached(), async (c) => {
  const publisher = publisherOf(c);
  const graph = impactInCids(await impactTold(c.var.caller, publisher), publisher);
  return send(c, JSON.stringify(jsonLd(graph), null, 1), 'application/ld+json');
});

/** For `src/rooms.ts`. */
export const onTheWeb: RoomWeb = {
  name: 'standards',
  web,
  words,
  navigation: (lang) => [{ href: `/${lang}/standards`, label: words(lang)('page.title'), shelf: 'know' }],
};
