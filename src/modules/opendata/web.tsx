import { Hono } from 'hono';
import { inLang } from '../../platform/page/index.ts';
import type { NavItem } from '../../platform/page/index.ts';
import type { Actor } from '../../platform/rights.ts';
import type { WebEnv } from '../../platform/web/env.ts';
import type { RoomWeb } from '../../platform/web/room.ts';
import type { Lang } from '../../platform/words/lang.ts';
import { mayKeepAll, mayOwn } from './policy.ts';
import { feedAddresses } from './web/feeds.ts';
import { keyPages } from './web/keys.tsx';
import { odata } from './web/odata.ts';
import { files, publicPages } from './web/public.tsx';
import { rest } from './web/rest.ts';
import { webhookPages } from './web/webhooks.tsx';
import { words } from './words/index.ts';

const navigation = (lang: Lang, actor: Actor): NavItem[] => {
  const t = words(lang);
  const keys: NavItem = { href: inLang(lang, '/office/keys'), label: t('keys.all_title'), group: 'house' };
  return [
    { href: inLang(lang, '/data'), label: t('catalogue.title'), shelf: 'know' },
    ...(mayOwn(actor)
      ? [
          { href: inLang(lang, '/me/keys'), label: t('keys.title'), account: true as const },
          { href: inLang(lang, '/me/webhooks'), label: t('webhooks.title'), account: true as const },
        ]
      : []),
    ...(mayKeepAll(actor) ? [keys] : []),
  ];
};

/** For `src/rooms.ts`. */
export const onTheWeb: RoomWeb = {
  name: 'opendata',
  web: new Hono<WebEnv>().route('/', publicPages).route('/', keyPages).route('/', webhookPages),
  words,
  navigation,
  outside: new Hono<WebEnv>().route('/', files).route('/', odata).route('/', rest).route('/', feedAddresses),
};
