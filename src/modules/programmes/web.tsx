import { Hono } from 'hono';
import type { NavItem } from '../../platform/page/index.ts';
import { inLang } from '../../platform/page/index.ts';
import { holdsSomewhere } from '../../platform/rights.ts';
import type { Actor } from '../../platform/rights.ts';
import type { WebEnv } from '../../platform/web/env.ts';
import type { RoomWeb } from '../../platform/web/room.ts';
import type { Lang } from '../../platform/words/lang.ts';
import { editionsOfficePages } from './web/office-editions.tsx';
import { programmesOfficePages } from './web/office-programmes.tsx';
import { publicPages } from './web/public.tsx';
import './scopes.ts';
import { words } from './words/index.ts';

const navigation = (lang: Lang, actor: Actor): NavItem[] => {
  const t = words(lang);
  const items: NavItem[] = [{ href: inLang(lang, '/programmes'), label: t('programmes.title'), shelf: 'take_part' }];
  if (holdsSomewhere(actor, ['programme_officer'])) {
    items.push({ href: inLang(lang, '/office/programmes'), label: t('office.programmes'), group: 'programmes' });
  }
  return items;
};

/** For `src/rooms.ts`. */
export const onTheWeb: RoomWeb = {
  name: 'programmes',
  web: new Hono<WebEnv>().route('/', publicPages).route('/', programmesOfficePages).route('/', editionsOfficePages),
  words,
  navigation,
};
