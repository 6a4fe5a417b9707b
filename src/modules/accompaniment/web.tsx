import { Hono } from 'hono';
import { inLang } from '../../platform/page/index.ts';
import type { NavItem } from '../../platform/page/index.ts';
import { holdsSomewhere } from '../../platform/rights.ts';
import type { Actor } from '../../platform/rights.ts';
import type { WebEnv } from '../../platform/web/env.ts';
import type { RoomWeb } from '../../platform/web/room.ts';
import type { Lang } from '../../platform/words/lang.ts';
import './file-uses.ts';
import './programme-section.tsx';
import { engagementPages } from './web/engagement.tsx';
import { myPages } from './web/mine.tsx';
import { officePages } from './web/office.tsx';
import { phasePages } from './web/phases.tsx';
import { planPages } from './web/plan.tsx';
import { projectPages } from './web/project.tsx';
import { publicPages } from './web/public.tsx';
import { visitPages } from './web/visits.tsx';
import { words } from './words/index.ts';

const navigation = (lang: Lang, actor: Actor): NavItem[] => {
  const t = words(lang);
  const items: NavItem[] = [{ href: inLang(lang, '/accompaniment'), label: t('public.title'), shelf: 'take_part' }];
  const group = 'accompaniment';
  if (holdsSomewhere(actor, ['cooperative_representative']) && actor.kind === 'person')
    items.push({ href: inLang(lang, '/me/accompaniment'), label: t('mine.title') });
  if (holdsSomewhere(actor, ['programme_officer']))
    items.push({ href: inLang(lang, '/office/accompaniment'), label: t('office.title'), group });
  if (actor.grants.some(({ role }) => role === 'field_agent'))
    items.push({ href: inLang(lang, '/office/visits'), label: t('day.title'), group });
  if (actor.grants.some(({ role }) => role === 'partner'))
    items.push({ href: inLang(lang, '/share/accompaniment'), label: t('share.title'), group });
  return items;
};

/** For `src/rooms.ts`. */
export const onTheWeb: RoomWeb = {
  name: 'accompaniment',
  web: new Hono<WebEnv>()
    .route('/', publicPages)
    .route('/', myPages)
    .route('/', officePages)
    .route('/', phasePages)
    .route('/', engagementPages)
    .route('/', visitPages)
    .route('/', planPages)
    .route('/', projectPages),
  words,
  navigation,
};
