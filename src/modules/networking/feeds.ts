import { sql } from 'kysely';
import * as v from 'valibot';
import type { Feed } from '../../platform/feed.ts';
import { dateInWords } from '../../platform/words/format.ts';
import { inLang } from '../../platform/words/trilingual.ts';
import { query } from './room.ts';
import { words } from './words/index.ts';

interface OpenNeed {
  id: string;
  kind: string;
  fr: string | null;
  ar: string | null;
  en: string | null;
  answer_by: string | null;
  opened_at: Date;
}

/** The needs that are open today, the newest first: what their dataset says, no more. */
const newestNeeds = query(v.object({}), async ({ tx }): Promise<OpenNeed[]> => {
  const { rows } = await sql<OpenNeed>`
    select id, kind, title_fr as fr, title_ar as ar, title_en as en, answer_by, opened_at
    from networking.open_needs order by opened_at desc, id limit 50`.execute(tx);
  return rows;
});

const needs: Feed = {
  name: 'needs',
  title: (lang) => words(lang)('feed.needs'),
  about: (lang) => words(lang)('feed.needs.about'),
  path: '/needs',
  entries: async (caller, lang) =>
    (await newestNeeds(caller, {})).map(({ id, kind, fr, ar, en, answer_by, opened_at }) => ({
      id,
      title: inLang({ fr: fr ?? '', ar: ar ?? '', en: en ?? '' }, lang),
      summary: [
        words(lang)(`kind.${kind}` as 'kind.quote'),
        answer_by === null ? '' : words(lang)('feed.needs.until', { until: dateInWords(lang, answer_by) }),
      ]
        .filter(Boolean)
        .join(' · '),
      path: `/needs/${id}`,
      publishedAt: opened_at,
      changedAt: opened_at,
    })),
};

/** What readers may follow of this room. */
export const feeds: readonly Feed[] = [needs];
