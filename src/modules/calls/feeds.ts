import type { Feed } from '../../platform/feed.ts';
import { dateInWords, moneyInWords } from '../../platform/words/format.ts';
import { inLang } from '../../platform/words/trilingual.ts';
import { placeName } from '../registry/index.ts';
import { calls } from './queries/calls.ts';
import { laureates } from './queries/laureates.ts';
import { words } from './words/index.ts';

/** Calls that are or were open; a call changes when it opens and when it closes. */
const openCalls: Feed = {
  name: 'calls',
  title: (lang) => words(lang)('feed.calls'),
  about: (lang) => words(lang)('feed.calls.about'),
  path: '/calls',
  entries: async (caller, lang) => {
    const listed = (await calls(caller, {})).filter(({ opensAt }) => opensAt <= caller.now);
    return listed
      .toSorted((a, b) => b.opensAt.getTime() - a.opensAt.getTime())
      .slice(0, 50)
      .map(({ id, title, summary, opensAt, closesAt }) => ({
        id,
        title: inLang(title, lang),
        summary: [words(lang)('feed.calls.until', { until: dateInWords(lang, closesAt) }), inLang(summary, lang)]
          .filter(Boolean)
          .join(' '),
        path: `/calls/${id}`,
        publishedAt: opensAt,
        changedAt: closesAt <= caller.now ? closesAt : opensAt,
      }));
  },
};

const announced: Feed = {
  name: 'laureates',
  title: (lang) => words(lang)('feed.laureates'),
  about: (lang) => words(lang)('feed.laureates.about'),
  path: '/laureates',
  entries: async (caller, lang) =>
    (await laureates(caller, { limit: 50 })).map(
      ({ id, structure, name, names, region, grant, callTitle, announcedAt }) => ({
        id,
        title: (lang === 'ar' ? names.ar : names.fr) ?? name,
        summary: [inLang(callTitle, lang), region && placeName(region, lang), moneyInWords(lang, grant)]
          .filter(Boolean)
          .join(' · '),
        path: `/cooperatives/${structure}`,
        publishedAt: announcedAt,
        changedAt: announcedAt,
      }),
    ),
};

export const feeds: readonly Feed[] = [openCalls, announced];
