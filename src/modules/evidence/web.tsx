import { Hono } from 'hono';
import type { NavItem } from '../../platform/page/index.ts';
import { inLang } from '../../platform/page/index.ts';
import { holdsSomewhere } from '../../platform/rights.ts';
import type { Actor } from '../../platform/rights.ts';
import type { WebEnv } from '../../platform/web/env.ts';
import type { RoomWeb } from '../../platform/web/room.ts';
import type { Lang } from '../../platform/words/lang.ts';
import './file-uses.ts';
import { collectors } from './policy.ts';
import { itemPages } from './web/items.tsx';
import { officePages } from './web/office.tsx';
import { publicPages } from './web/public.tsx';
import { words } from './words/index.ts';

const navigation = (lang: Lang, actor: Actor): NavItem[] => {
  const t = words(lang);
  const items: NavItem[] = [{ href: inLang(lang, '/evidence'), label: t('public.title'), shelf: 'know' }];
  if (holdsSomewhere(actor, collectors))
    items.push({ href: inLang(lang, '/office/evidence'), label: t('office.title'), group: 'impact' });
  return items;
};

/** For `src/rooms.ts`. */
export const onTheWeb: RoomWeb = {
  name: 'evidence',
  web: new Hono<WebEnv>().route('/', publicPages).route('/', itemPages).route('/', officePages),
  words,
  navigation,
};
