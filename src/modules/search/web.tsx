import { Hono } from 'hono';
import type { NavItem } from '../../platform/page/index.ts';
import { inLang } from '../../platform/page/index.ts';
import type { WebEnv } from '../../platform/web/env.ts';
import type { RoomWeb } from '../../platform/web/room.ts';
import type { Lang } from '../../platform/words/lang.ts';
import type { Actor } from '../../platform/rights.ts';
import { mayKeepThesaurus } from './policy.ts';
import { publicPages } from './web/public.tsx';
import { thesaurusPages } from './web/thesaurus.tsx';
import { words } from './words/index.ts';

const navigation = (lang: Lang, actor: Actor): NavItem[] => {
  const t = words(lang);
  const items: NavItem[] = [
    { href: inLang(lang, '/search'), label: t('search.title'), shelf: 'find', first: true, seeks: t('search.label') },
  ];
  if (mayKeepThesaurus(actor))
    items.push({ href: inLang(lang, '/office/thesaurus'), label: t('thesaurus.title'), group: 'house' });
  return items;
};

/** For `src/rooms.ts`. */
export const onTheWeb: RoomWeb = {
  name: 'search',
  web: new Hono<WebEnv>().route('/', publicPages).route('/', thesaurusPages),
  words,
  navigation,
};
