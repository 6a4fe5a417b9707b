import type { Feed } from '../../platform/feed.ts';
import { dateInWords } from '../../platform/words/format.ts';
import { inLang } from '../../platform/words/trilingual.ts';
import { publicDays } from './queries/public-days.ts';
import { placeInWords } from './views/parts.tsx';
import { words } from './words/index.ts';

/** Meeting days as they are announced. */
const announced: Feed = {
  name: 'meeting_days',
  title: (lang) => words(lang)('public.title'),
  about: (lang) => words(lang)('public.lede'),
  path: '/meetings',
  entries: async (caller, lang) =>
    (await publicDays(caller, {}))
      .filter(({ state }) => state !== 'cancelled')
      .toSorted((a, b) => b.createdAt.getTime() - a.createdAt.getTime())
      .map((one) => ({
        id: one.id,
        title: inLang(one.title, lang),
        summary: [dateInWords(lang, one.heldOn, { weekday: true }), placeInWords(lang, one), inLang(one.summary, lang)]
          .filter(Boolean)
          .join(' · '),
        path: `/meetings/${one.id}`,
        publishedAt: one.createdAt,
        changedAt: one.changedAt,
      })),
};

/** What readers may follow of this room. */
export const feeds: readonly Feed[] = [announced];
