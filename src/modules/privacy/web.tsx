import { Hono } from 'hono';
import type { NavItem } from '../../platform/page/index.ts';
import { inLang } from '../../platform/page/index.ts';
import { holdsSomewhere } from '../../platform/rights.ts';
import type { Actor } from '../../platform/rights.ts';
import type { WebEnv } from '../../platform/web/env.ts';
import type { RoomWeb } from '../../platform/web/room.ts';
import type { Lang } from '../../platform/words/lang.ts';
import { mayReadRegister } from './policy.ts';
import { openingPages } from './web/openings.tsx';
import { registerPages } from './web/register.tsx';
import { words } from './words/index.ts';

const navigation = (lang: Lang, actor: Actor): NavItem[] => {
  const t = words(lang);
  const items: NavItem[] = [];
  const item = (path: string, label: string): NavItem => ({ href: inLang(lang, path), label, group: 'house' });
  if (mayReadRegister(actor)) items.push(item('/office/privacy', t('register.title')));
  if (holdsSomewhere(actor, ['programme_officer', 'field_agent']))
    items.push(item('/office/openings', t('openings.title')));
  return items;
};

/** For `src/rooms.ts`. */
export const onTheWeb: RoomWeb = {
  name: 'privacy',
  web: new Hono<WebEnv>().route('/', registerPages).route('/', openingPages),
  words,
  navigation,
};
