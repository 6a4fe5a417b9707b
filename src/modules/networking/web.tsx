import { Hono } from 'hono';
import { inLang } from '../../platform/page/index.ts';
import type { NavItem } from '../../platform/page/index.ts';
import type { Actor } from '../../platform/rights.ts';
import type { WebEnv } from '../../platform/web/env.ts';
import type { RoomWeb } from '../../platform/web/room.ts';
import type { Lang } from '../../platform/words/lang.ts';
import './calendar.ts';
import './file-uses.ts';
import './follow-consents.ts';
import './sections.tsx';
import { mayAsk, mayOpenOffice } from './policy.ts';
import { followedPages } from './web/followed.tsx';
import { myPages } from './web/mine.tsx';
import { officePages } from './web/office.tsx';
import { introductionItems, introductionPages, shortLinks } from './web/introductions.ts';
import { publicPages } from './web/public.tsx';
import { words } from './words/index.ts';

const navigation = (lang: Lang, actor: Actor): NavItem[] => {
  const t = words(lang);
  const items: NavItem[] = [
    { href: inLang(lang, '/needs'), label: t('office.title'), shelf: 'take_part', first: true },
  ];
  if (mayAsk(actor)) items.push({ href: inLang(lang, '/me/needs'), label: t('mine.need') });
  if (mayOpenOffice(actor))
    items.push({ href: inLang(lang, '/office/needs'), label: t('office.title'), group: 'networking' });
  if (actor.grants.some(({ role }) => role === 'partner'))
    items.push({ href: inLang(lang, '/share/networking/needs'), label: t('office.title'), group: 'networking' });
  items.push(...introductionItems(lang, actor));
  return items;
};

/** For `src/rooms.ts`. */
export const onTheWeb: RoomWeb = {
  name: 'networking',
  web: new Hono<WebEnv>()
    .route('/', publicPages)
    .route('/', introductionPages)
    .route('/', myPages)
    .route('/', officePages)
    .route('/', followedPages),
  words,
  navigation,
  outside: shortLinks,
};
