import { Hono } from 'hono';
import type { NavItem } from '../../platform/page/index.ts';
import { inLang } from '../../platform/page/index.ts';
import { holdsSomewhere } from '../../platform/rights.ts';
import type { Actor } from '../../platform/rights.ts';
import type { WebEnv } from '../../platform/web/env.ts';
import type { RoomWeb } from '../../platform/web/room.ts';
import type { Lang } from '../../platform/words/lang.ts';
import './calendar.ts';
import './file-uses.ts';
import { runners } from './policy.ts';
import { attendancePages } from './web/attendance.tsx';
import { officePages } from './web/office.tsx';
import { paperPages } from './web/paper.tsx';
import { publicPages } from './web/public.tsx';
import { sessionPages } from './web/session.tsx';
import { words } from './words/index.ts';

const navigation = (lang: Lang, actor: Actor): NavItem[] => {
  const t = words(lang);
  const items: NavItem[] = [{ href: inLang(lang, '/trainings'), label: t('public.title'), shelf: 'take_part' }];
  if (holdsSomewhere(actor, ['cooperative_representative', 'expert', 'field_agent']))
    items.push({ href: inLang(lang, '/me/trainings'), label: t('mine.title') });
  if (holdsSomewhere(actor, runners))
    items.push({ href: inLang(lang, '/office/trainings'), label: t('office.sessions'), group: 'accompaniment' });
  return items;
};

/** For `src/rooms.ts`. */
export const onTheWeb: RoomWeb = {
  name: 'trainings',
  web: new Hono<WebEnv>()
    .route('/', publicPages)
    .route('/', officePages)
    .route('/', paperPages)
    .route('/', attendancePages)
    .route('/', sessionPages),
  words,
  navigation,
};
