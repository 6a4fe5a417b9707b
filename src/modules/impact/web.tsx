import { Hono } from 'hono';
import type { NavItem } from '../../platform/page/index.ts';
import { inLang } from '../../platform/page/index.ts';
import { holdsSomewhere } from '../../platform/rights.ts';
import type { Actor } from '../../platform/rights.ts';
import type { WebEnv } from '../../platform/web/env.ts';
import type { RoomWeb } from '../../platform/web/room.ts';
import type { Lang } from '../../platform/words/lang.ts';
import './file-uses.ts';
import { mayCompose, recorders } from './policy.ts';
import { dashboardPages } from './web/dashboard.tsx';
import { impactPages } from './web/impact.tsx';
import { photographPages } from './web/photographs.tsx';
import { publishedPages } from './web/published.tsx';
import { reportPages } from './web/reports.tsx';
import { sectionPages } from './web/sections.tsx';
import { testimonyPages } from './web/testimonies.tsx';
import { voicePages } from './web/voices.tsx';
import { words } from './words/index.ts';

const navigation = (lang: Lang, actor: Actor): NavItem[] => {
  const t = words(lang);
  const items: NavItem[] = [{ href: inLang(lang, '/impact'), label: t('impact.title'), shelf: 'know', first: true }];
  if (actor.grants.some(({ role }) => role === 'partner'))
    items.push({ href: inLang(lang, '/share/figures'), label: t('share.title') });
  if (holdsSomewhere(actor, recorders))
    items.push({ href: inLang(lang, '/office/dashboard'), label: t('dashboard.title'), group: 'impact' });
  if (holdsSomewhere(actor, recorders))
    items.push({ href: inLang(lang, '/office/testimonies'), label: t('testimony.office'), group: 'impact' });
  if (mayCompose(actor))
    items.push({ href: inLang(lang, '/office/reports'), label: t('report.office'), group: 'impact' });
  return items;
};

/** For `src/rooms.ts`. */
export const onTheWeb: RoomWeb = {
  name: 'impact',
  web: new Hono<WebEnv>()
    .route('/', testimonyPages)
    .route('/', photographPages)
    .route('/', reportPages)
    .route('/', sectionPages)
    .route('/', voicePages)
    .route('/', impactPages)
    .route('/', publishedPages)
    .route('/', dashboardPages),
  words,
  navigation,
};
