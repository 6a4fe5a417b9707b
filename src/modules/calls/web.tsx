import { Hono } from 'hono';
import type { NavItem } from '../../platform/page/index.ts';
import { inLang } from '../../platform/page/index.ts';
import { holdsSomewhere } from '../../platform/rights.ts';
import type { Actor } from '../../platform/rights.ts';
import type { WebEnv } from '../../platform/web/env.ts';
import type { RoomWeb } from '../../platform/web/room.ts';
import type { Lang } from '../../platform/words/lang.ts';
import { applyPages } from './web/apply.tsx';
import { journalFile, juryPages } from './web/jury.tsx';
import { composePages } from './web/compose.tsx';
import { composeRulesPages } from './web/compose-rules.tsx';
import { officePages } from './web/office.tsx';
import { contestPages } from './web/contest.tsx';
import { publicPages } from './web/public.tsx';
import './reading-matter.tsx';
import { settlePages } from './web/settle.tsx';
import { sectionPages } from './web/section.tsx';
import './file-uses.ts';
import { words } from './words/index.ts';

const navigation = (lang: Lang, actor: Actor): NavItem[] => {
  const t = words(lang);
  const items: NavItem[] = [
    { href: inLang(lang, '/calls'), label: t('calls.title'), shelf: 'take_part', first: true },
    { href: inLang(lang, '/laureates'), label: t('laureates.title'), shelf: 'know' },
  ];
  if (actor.kind === 'person') items.push({ href: inLang(lang, '/me/applications'), label: t('mine.title') });
  if (holdsSomewhere(actor, ['programme_officer'])) {
    items.push({ href: inLang(lang, '/office/calls'), label: t('office.calls'), group: 'prizes' });
  }
  return items;
};

/** For `src/rooms.ts`. */
export const onTheWeb: RoomWeb = {
  name: 'calls',
  web: new Hono<WebEnv>()
    .route('/', publicPages)
    .route('/', contestPages)
    .route('/', applyPages)
    .route('/', sectionPages)
    .route('/', officePages)
    .route('/', composePages)
    .route('/', composeRulesPages)
    .route('/', settlePages)
    .route('/', juryPages),
  words,
  navigation,
  outside: journalFile,
};
