import { randomUUID } from 'node:crypto';
import { Hono } from 'hono';
import { secureHeaders } from 'hono/secure-headers';
import type { Ground } from './platform/ground.ts';
import { anonymous } from './platform/rights.ts';
import type { Settings } from './platform/settings.ts';
import { assets } from './platform/web/assets.ts';
import { compress } from './platform/web/compress.ts';
import { guardForms } from './platform/web/csrf.ts';
import type { WebContext, WebEnv } from './platform/web/env.ts';
import { answerError } from './platform/web/errors.tsx';
import { fieldClient } from './platform/web/field-client.ts';
import { fieldWho, toField } from './platform/web/field-who.ts';
import { readOwnWrites } from './platform/web/own-writes.ts';
import { inOwnLanguage, preferredLang } from './platform/web/languages.ts';
import { givePage } from './platform/web/page-of.ts';
import { identifyReader } from './platform/web/identify-reader.ts';
import type { Identified, RoomWeb } from './platform/web/room.ts';
import { knowWords } from './platform/web/sentences.ts';
import { words } from './platform/web/words/index.ts';

export interface WebSettings {
  ground: Ground;
  settings: Settings;
  /** The database may lose rows: every page says so. */
  trial: boolean;
  organisation: { name: string };
  rooms: RoomWeb[];
  /** Who a request comes from; the room `people` knows. */
  identify: (c: WebContext) => Promise<Identified>;
}

const security = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: ["'self'"],
    imgSrc: ["'self'", 'data:', 'blob:'],
    mediaSrc: ["'self'", 'blob:'],
    styleSrc: ["'self'"],
    scriptSrc: ["'self'"],
    objectSrc: ["'none'"],
    baseUri: ["'none'"],
    formAction: ["'self'"],
    frameAncestors: ["'none'"],
  },
  referrerPolicy: 'strict-origin-when-cross-origin',
  strictTransportSecurity: false,
});

/** The whole site: every room mounted under its language, and the one error handler. */
export const webApp = (house: WebSettings): Hono<WebEnv> => {
  const app = new Hono<WebEnv>();
  knowWords('platform', words);
  const pages = new Hono<WebEnv>();
  pages.route('/', toField);
  for (const room of house.rooms) {
    knowWords(room.name, room.words);
    pages.route('/', room.web);
  }
  app.use(security, compress);
  app.use(async (c, next) => {
    c.set('ground', house.ground);
    c.set('settings', house.settings);
    c.set('requestId', randomUUID().slice(0, 8));
    c.set('caller', { ground: house.ground, actor: anonymous, now: new Date() });
    c.set('session', null);
    await next();
  });
  if (house.ground.replica) app.use(readOwnWrites);
  app.get('/health', (c) => c.json({ ok: true }));
  app.route('/', assets);
  app.route('/', fieldClient);
  app.use(identifyReader(house.identify));
  app.route('/', fieldWho);
  for (const room of house.rooms) if (room.outside) app.route('/', room.outside);
  app.get('/', (c) => c.redirect(`/${preferredLang(c)}`, 302));
  // Grouped: Hono reads a bare fr|ar|en as 'begins with fr', and /fr would answer for /fr/privacy.
  app.use('/:lang{(?:fr|ar|en)}/*', givePage(house), guardForms);
  app.route('/:lang{(?:fr|ar|en)}', pages);
  app.notFound((c) => {
    const page = inOwnLanguage(c);
    return page === null ? answerError(null, c, house) : c.redirect(page, 302);
  });
  app.onError((error, c) => answerError(error, c, house));
  return app;
};
