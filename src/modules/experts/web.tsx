import { Hono } from 'hono';
import type { NavItem } from '../../platform/page/index.ts';
import { inLang } from '../../platform/page/index.ts';
import type { Actor } from '../../platform/rights.ts';
import type { WebEnv } from '../../platform/web/env.ts';
import type { RoomWeb } from '../../platform/web/room.ts';
import type { Lang } from '../../platform/words/lang.ts';
import { mayKeepPool } from './policy.ts';
import './sections.tsx';
import { missionPages } from './web/missions.tsx';
import { officePages } from './web/office.tsx';
import { publicPages } from './web/public.tsx';
import { recordPages } from './web/record.tsx';
import { words } from './words/index.ts';

const navigation = (lang: Lang, actor: Actor): NavItem[] => {
  const t = words(lang);
  const items: NavItem[] = [{ href: inLang(lang, '/experts'), label: t('pool.title'), shelf: 'find' }];
  if (actor.grants.some(({ role }) => role === 'expert'))
    items.push({ href: inLang(lang, '/me/expert'), label: t('own.title') });
  if (mayKeepPool(actor))
    items.push(
      { href: inLang(lang, '/office/experts'), label: t('office.title'), group: 'networking' },
      { href: inLang(lang, '/office/missions'), label: t('office.missions'), group: 'networking' },
    );
  return items;
};

/** For `src/rooms.ts`. */
export const onTheWeb: RoomWeb = {
  name: 'experts',
  web: new Hono<WebEnv>()
    .route('/', publicPages)
    .route('/', officePages)
    .route('/', recordPages)
    .route('/', missionPages),
  words,
  navigation,
};
