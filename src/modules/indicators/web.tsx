import { Hono } from 'hono';
import type { NavItem } from '../../platform/page/index.ts';
import { inLang } from '../../platform/page/index.ts';
import type { Actor } from '../../platform/rights.ts';
import type { WebEnv } from '../../platform/web/env.ts';
import type { RoomWeb } from '../../platform/web/room.ts';
import type { Lang } from '../../platform/words/lang.ts';
import './file-uses.ts';
import { mayReadOffice } from './policy.ts';
import { definitionPages } from './web/definitions.tsx';
import { officePages } from './web/office.tsx';
import { tablePages } from './web/crossed.tsx';
import { publicPages } from './web/public.tsx';
import { words } from './words/index.ts';

const navigation = (lang: Lang, actor: Actor): NavItem[] => {
  const t = words(lang);
  return mayReadOffice(actor)
    ? [{ href: inLang(lang, '/office/indicators'), label: t('office.title'), group: 'impact' }]
    : [];
};

/** For `src/rooms.ts`. */
export const onTheWeb: RoomWeb = {
  name: 'indicators',
  web: new Hono<WebEnv>()
    .route('/', tablePages)
    .route('/', publicPages)
    .route('/', definitionPages)
    .route('/', officePages),
  words,
  navigation,
};
