import { Hono } from 'hono';
import { inLang } from '../../platform/page/index.ts';
import type { WebEnv } from '../../platform/web/env.ts';
import type { RoomWeb } from '../../platform/web/room.ts';
import { odata } from './web/odata.ts';
import { files, publicPages } from './web/public.tsx';
import { words } from './words/index.ts';

/** For `src/rooms.ts`. */
export const onTheWeb: RoomWeb = {
  name: 'opendata',
  web: new Hono<WebEnv>().route('/', publicPages),
  words,
  navigation: (lang) => [{ href: inLang(lang, '/data'), label: words(lang)('catalogue.title') }],
  outside: new Hono<WebEnv>().route('/', files).route('/', odata),
};
