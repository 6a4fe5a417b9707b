import { Hono } from 'hono';
import type { NavItem } from '../../platform/page/index.ts';
import { inLang } from '../../platform/page/index.ts';
import type { Actor } from '../../platform/rights.ts';
import { audience } from '../../platform/web/audience.ts';
import { cached } from '../../platform/web/cached.ts';
import type { WebEnv } from '../../platform/web/env.ts';
import type { RoomWeb } from '../../platform/web/room.ts';
import type { Lang } from '../../platform/words/lang.ts';
import { day } from './day.ts';
import { home } from './home.ts';
import { DayPage } from './views/day-page.tsx';
import { HomePage } from './views/home-page.tsx';
import { AboutPage, AccessibilityPage, PrivacyPage } from './views/owed-pages.tsx';
import { words } from './words/index.ts';

const web = new Hono<WebEnv>();

web.get('/', audience('anyone'), cached(), async (c) =>
  c.html(<HomePage page={c.var.page} home={await home(c.var.caller)} />),
);
web.get('/privacy', audience('anyone'), cached(), (c) => c.html(<PrivacyPage page={c.var.page} />));
web.get('/accessibility', audience('anyone'), cached(), (c) => c.html(<AccessibilityPage page={c.var.page} />));
web.get('/about', audience('anyone'), cached(), (c) => c.html(<AboutPage page={c.var.page} />));
web.get('/office', audience('signed_in'), async (c) =>
  c.html(<DayPage page={c.var.page} day={await day(c.var.caller)} />),
);

const navigation = (lang: Lang, actor: Actor): NavItem[] => {
  const t = words(lang);
  return actor.grants.length > 0 ? [{ href: inLang(lang, '/office'), label: t('day.title'), group: 'office' }] : [];
};

/** For `src/rooms.ts`. */
export const onTheWeb: RoomWeb = { name: 'site', web, words, navigation };
