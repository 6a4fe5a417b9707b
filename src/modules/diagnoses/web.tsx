import { Hono } from 'hono';
import type { NavItem } from '../../platform/page/index.ts';
import { inLang } from '../../platform/page/index.ts';
import type { Actor } from '../../platform/rights.ts';
import type { WebEnv } from '../../platform/web/env.ts';
import type { RoomWeb } from '../../platform/web/room.ts';
import type { Lang } from '../../platform/words/lang.ts';
import { mayCompose, mayListDiagnoses, structuresRepresented } from './policy.ts';
import { diagnosisPages } from './web/diagnosis.tsx';
import { editorPages } from './web/editor.tsx';
import { evidencePages } from './web/evidence.tsx';
import { instrumentPages } from './web/instruments.tsx';
import { listPages } from './web/lists.tsx';
import { words } from './words/index.ts';

const navigation = (lang: Lang, actor: Actor): NavItem[] => {
  const t = words(lang);
  const items: NavItem[] = [];
  if (mayListDiagnoses(actor))
    items.push({ href: inLang(lang, '/office/diagnoses'), label: t('list.title'), group: 'accompaniment' });
  if (mayCompose(actor))
    items.push({ href: inLang(lang, '/office/instruments'), label: t('instrument.all'), group: 'programmes' });
  if (structuresRepresented(actor).length > 0)
    items.push({ href: inLang(lang, '/me/diagnoses'), label: t('list.mine') });
  return items;
};

/** For `src/rooms.ts`. */
export const onTheWeb: RoomWeb = {
  name: 'diagnoses',
  web: new Hono<WebEnv>()
    .route('/', listPages)
    .route('/', instrumentPages)
    .route('/', editorPages)
    .route('/', evidencePages)
    .route('/', diagnosisPages),
  words,
  navigation,
};
