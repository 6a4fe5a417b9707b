import { Hono } from 'hono';
import type { NavItem } from '../../platform/page/index.ts';
import { inLang } from '../../platform/page/index.ts';
import type { WebEnv } from '../../platform/web/env.ts';
import type { RoomWeb } from '../../platform/web/room.ts';
import type { Lang } from '../../platform/words/lang.ts';
import { publicPages } from './web/public.tsx';
import { words } from './words/index.ts';

const navigation = (lang: Lang): NavItem[] => [
  { href: inLang(lang, '/search'), label: words(lang)('search.title'), shelf: 'find', first: true },
];

/** For `src/rooms.ts`. */
export const onTheWeb: RoomWeb = {
  name: 'search',
  web: new Hono<WebEnv>().route('/', publicPages),
  words,
  navigation,
};
