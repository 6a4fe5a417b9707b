import type { Daily, Waiting } from '../../platform/daily.ts';
import { itemsWaiting } from './queries/items-waiting.ts';
import { words } from './words/index.ts';

const one = (key: 'to_judge' | 'to_collect', count: number, at: Pick<Waiting, 'href' | 'title' | 'late'>): Waiting => ({
  code: `evidence.${key}`,
  count,
  say: (lang) => words(lang)(`waits.${key}`, { count }),
  ...at,
});

/** Drawn records whose proof is to be brought or judged, campaign by campaign. */
export const daily: Daily = {
  waits: async (caller) =>
    (await itemsWaiting(caller, {})).flatMap(({ campaign, title, toCollect, toJudge, overdue }) => [
      one('to_collect', toCollect, { title, href: `/office/evidence/${campaign}?state=waiting`, late: overdue }),
      one('to_judge', toJudge, { title, href: `/office/evidence/${campaign}?state=collected` }),
    ]),
};
