import { Hono } from 'hono';
import type { NavItem } from '../../platform/page/index.ts';
import { inLang } from '../../platform/page/index.ts';
import { holdsSomewhere } from '../../platform/rights.ts';
import type { Actor } from '../../platform/rights.ts';
import type { WebEnv } from '../../platform/web/env.ts';
import type { RoomWeb } from '../../platform/web/room.ts';
import type { Lang } from '../../platform/words/lang.ts';
import { collectPages } from './openrosa/pages.tsx';
import { openrosaDoor } from './openrosa/door.ts';
import { door } from './web/door.ts';
import { minePages } from './web/mine.tsx';
import { officePages } from './web/office.tsx';
import { words } from './words/index.ts';

const navigation = (lang: Lang, actor: Actor): NavItem[] => {
  const t = words(lang);
  const items: NavItem[] = [];
  if (actor.grants.some(({ role }) => role === 'field_agent')) {
    items.push({ href: inLang(lang, '/me/devices'), label: t('mine.title') });
    items.push({ href: inLang(lang, '/me/collect'), label: t('collect.menu') });
  }
  if (holdsSomewhere(actor, ['programme_officer'])) {
    items.push({ href: inLang(lang, '/office/field'), label: t('office.title'), group: 'accompaniment' });
  }
  return items;
};

/** Addresses without a language: of the program on the phone, and of ODK Collect. */
const outside = new Hono<WebEnv>().route('/', door).route('/', openrosaDoor);

/** For `src/rooms.ts`. */
export const onTheWeb: RoomWeb = {
  name: 'field',
  web: new Hono<WebEnv>().route('/', officePages).route('/', minePages).route('/', collectPages),
  words,
  navigation,
  outside,
};
