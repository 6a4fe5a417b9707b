import { Hono } from 'hono';
import type { NavItem } from '../../platform/page/index.ts';
import { inLang } from '../../platform/page/index.ts';
import { holdsSomewhere } from '../../platform/rights.ts';
import type { Actor } from '../../platform/rights.ts';
import type { WebEnv } from '../../platform/web/env.ts';
import type { RoomWeb } from '../../platform/web/room.ts';
import type { Lang } from '../../platform/words/lang.ts';
import { myPages } from './web/mine.tsx';
import { officePages } from './web/office.tsx';
import { words } from './words/index.ts';

const navigation = (lang: Lang, actor: Actor): NavItem[] => {
  const t = words(lang);
  const items: NavItem[] = [];
  if (actor.grants.some(({ role }) => role === 'juror'))
    items.push({ href: inLang(lang, '/me/readings'), label: t('mine.title') });
  if (holdsSomewhere(actor, ['programme_officer']))
    items.push({ href: inLang(lang, '/office/panels'), label: t('panel.all'), group: 'prizes' });
  return items;
};

/** For `src/rooms.ts`. */
export const onTheWeb: RoomWeb = {
  name: 'juries',
  web: new Hono<WebEnv>().route('/', officePages).route('/', myPages),
  words,
  navigation,
};
