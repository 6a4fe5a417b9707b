import { Hono } from 'hono';
import type { NavItem } from '../../platform/page/index.ts';
import { inLang } from '../../platform/page/index.ts';
import type { Actor } from '../../platform/rights.ts';
import type { WebEnv } from '../../platform/web/env.ts';
import type { RoomWeb } from '../../platform/web/room.ts';
import type { Lang } from '../../platform/words/lang.ts';
import { mayComposeForms } from './policy.ts';
import { editorPages } from './web/editor.tsx';
import { listPages } from './web/list.tsx';
import { mediaPages } from './web/media.tsx';
import { words } from './words/index.ts';

const navigation = (lang: Lang, actor: Actor): NavItem[] => {
  const t = words(lang);
  return mayComposeForms(actor)
    ? [{ href: inLang(lang, '/office/forms'), label: t('office.forms'), group: 'programmes' }]
    : [];
};

/** For `src/rooms.ts`. */
export const onTheWeb: RoomWeb = {
  name: 'forms',
  web: new Hono<WebEnv>().route('/', listPages).route('/', editorPages).route('/', mediaPages),
  words,
  navigation,
};
