import { Hono } from 'hono';
import type { NavItem } from '../../platform/page/index.ts';
import { inLang } from '../../platform/page/index.ts';
import type { Actor } from '../../platform/rights.ts';
import type { WebEnv } from '../../platform/web/env.ts';
import type { RoomWeb } from '../../platform/web/room.ts';
import type { Lang } from '../../platform/words/lang.ts';
import './file-uses.ts';
import { mayOpenOffice } from './policy.ts';
import './sections.tsx';
import { officePages } from './web/office.tsx';
import { ownPages } from './web/own.tsx';
import { paperPages } from './web/paper.ts';
import { priceListPages } from './web/price-lists.tsx';
import { publicPages } from './web/public.tsx';
import { words } from './words/index.ts';

const navigation = (lang: Lang, actor: Actor): NavItem[] => {
  const t = words(lang);
  const items: NavItem[] = [{ href: inLang(lang, '/catalogue'), label: t('catalogue.title'), shelf: 'find' }];
  if (mayOpenOffice(actor))
    items.push({ href: inLang(lang, '/office/catalogue'), label: t('office.title'), group: 'networking' });
  return items;
};

/** For `src/rooms.ts`. */
export const onTheWeb: RoomWeb = {
  name: 'catalogue',
  web: new Hono<WebEnv>()
    .route('/', publicPages)
    .route('/', paperPages)
    .route('/', priceListPages)
    .route('/', ownPages)
    .route('/', officePages),
  words,
  navigation,
};
