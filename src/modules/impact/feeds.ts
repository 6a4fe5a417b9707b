import type { Feed } from '../../platform/feed.ts';
import { inLang } from '../../platform/words/trilingual.ts';
import { publishedReports } from './queries/reports.ts';
import { words } from './words/index.ts';

/** Reports, the last published first; one that is published again comes up again. */
const reports: Feed = {
  name: 'reports',
  title: (lang) => words(lang)('feed.reports'),
  about: (lang) => words(lang)('feed.reports.about'),
  path: '/impact/reports',
  entries: async (caller, lang) =>
    (await publishedReports(caller, { limit: 50 })).map(({ id, title, lede, firstAt, publishedAt }) => ({
      id,
      title: inLang(title, lang),
      summary: inLang(lede, lang),
      path: `/impact/reports/${id}`,
      publishedAt: firstAt ?? publishedAt!,
      changedAt: publishedAt!,
    })),
};

export const feeds: readonly Feed[] = [reports];
