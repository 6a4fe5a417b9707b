import { Hono } from 'hono';
import { inLang } from '../../platform/page/index.ts';
import type { NavItem } from '../../platform/page/index.ts';
import type { WebEnv } from '../../platform/web/env.ts';
import type { RoomWeb } from '../../platform/web/room.ts';
import type { Lang } from '../../platform/words/lang.ts';
import './follow-consents.ts';
import './stopping.ts';
import { publicPages } from './web/public.tsx';
import { words } from './words/index.ts';

const navigation = (lang: Lang): NavItem[] => {
  const t = words(lang);
  return [
    { href: inLang(lang, '/needs'), label: t('title.need') },
    { href: inLang(lang, '/offers'), label: t('title.offer') },
  ];
};

/** For `src/rooms.ts`. */
export const onTheWeb: RoomWeb = {
  name: 'networking',
  web: new Hono<WebEnv>().route('/', publicPages),
  words,
  navigation,
};
