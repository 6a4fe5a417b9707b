import { Hono } from 'hono';
import { feeds, web as calendar } from '../calendar/web.tsx';
import { uploads, web as files } from '../files/web.tsx';
import { web as jobs } from '../jobs/web.tsx';
import { web as journal } from '../journal/web.tsx';
import { smsIn } from '../messages/web-in.ts';
import { web as messages } from '../messages/web.tsx';
import { inLang } from '../page/index.ts';
import { holdsSomewhere } from '../rights.ts';
import type { WebEnv } from './env.ts';
import type { RoomWeb } from './room.ts';
import { words } from './words/index.ts';

/** The ground's own pages: what administrators look after, and the two addresses of files. */
export const administration: RoomWeb = {
  name: 'platform',
  words,
  web: new Hono<WebEnv>().route('/', jobs).route('/', journal).route('/', messages).route('/', calendar),
  outside: new Hono<WebEnv>().route('/', files).route('/', uploads).route('/', feeds).route('/', smsIn),
  navigation: (lang, actor) => {
    if (!holdsSomewhere(actor, ['administrator'])) return [];
    const t = words(lang);
    const group = 'house' as const;
    return [
      { href: inLang(lang, '/office/outbox'), label: t('office.outbox'), group },
      { href: inLang(lang, '/office/jobs'), label: t('office.jobs'), group },
      { href: inLang(lang, '/office/journal'), label: t('office.journal'), group },
    ];
  },
};
