import { Hono } from 'hono';
import type { NavItem } from '../../platform/page/index.ts';
import { inLang } from '../../platform/page/index.ts';
import { holdsSomewhere } from '../../platform/rights.ts';
import type { Actor } from '../../platform/rights.ts';
import type { WebEnv } from '../../platform/web/env.ts';
import type { RoomWeb } from '../../platform/web/room.ts';
import type { Lang } from '../../platform/words/lang.ts';
import './calendar.ts';
import './introduction-section.tsx';
import './programme-section.tsx';
import { helpers } from './policy.ts';
import { expertsPages } from './web/experts.tsx';
import { meetingPages } from './web/meeting.tsx';
import { myPages } from './web/mine.tsx';
import { needsPages } from './web/needs.tsx';
import { officePages } from './web/office.tsx';
import { participantPages } from './web/participant.tsx';
import { participantsPages } from './web/participants.tsx';
import { paperPages } from './web/paper.tsx';
import { planPages } from './web/plan.tsx';
import { proposalPages } from './web/proposals.tsx';
import { publicPages } from './web/public.tsx';
import { dayPages } from './web/under-way.tsx';
import { words } from './words/index.ts';

const navigation = (lang: Lang, actor: Actor): NavItem[] => {
  const t = words(lang);
  const items: NavItem[] = [{ href: inLang(lang, '/meetings'), label: t('public.title'), shelf: 'take_part' }];
  if (holdsSomewhere(actor, ['cooperative_representative', 'buyer', 'expert']) && actor.kind === 'person')
    items.push({ href: inLang(lang, '/me/meetings'), label: t('mine.title') });
  if (holdsSomewhere(actor, helpers))
    items.push({ href: inLang(lang, '/office/meetings'), label: t('office.days'), group: 'networking' });
  return items;
};

/** For `src/rooms.ts`. */
export const onTheWeb: RoomWeb = {
  name: 'meetings',
  web: new Hono<WebEnv>()
    .route('/', myPages)
    .route('/', officePages)
    .route('/', participantsPages)
    .route('/', participantPages)
    .route('/', needsPages)
    .route('/', expertsPages)
    .route('/', proposalPages)
    .route('/', planPages)
    .route('/', meetingPages)
    .route('/', dayPages)
    .route('/', paperPages)
    .route('/', publicPages),
  words,
  navigation,
};
