import { sql } from 'kysely';
import * as v from 'valibot';
import type { Feed } from '../../platform/feed.ts';
import { dateInWords } from '../../platform/words/format.ts';
import { inLang } from '../../platform/words/trilingual.ts';
import { query } from './room.ts';
import type { Side } from './rules/posting.ts';
import { words } from './words/index.ts';

interface OpenPosting {
  id: string;
  kind: string;
  fr: string | null;
  ar: string | null;
  en: string | null;
  answer_by: string | null;
  opened_at: Date;
}

/** What is open today, the newest first: what its dataset says, no more. */
const newest = query(
  v.object({ side: v.picklist(['need', 'offer']) }),
  async ({ tx }, { side }): Promise<OpenPosting[]> => {
    const { rows } = await sql<OpenPosting>`
    select id, kind, title_fr as fr, title_ar as ar, title_en as en, answer_by, opened_at
    from ${sql.table(`networking.open_${side}s`)} order by opened_at desc, id limit 50`.execute(tx);
    return rows;
  },
);

const feedOf = (side: Side): Feed => ({
  name: `${side}s`,
  title: (lang) => words(lang)(`feed.${side}s`),
  about: (lang) => words(lang)(`feed.${side}s.about`),
  path: `/${side}s`,
  entries: async (caller, lang) =>
    (await newest(caller, { side })).map(({ id, kind, fr, ar, en, answer_by, opened_at }) => ({
      id,
      title: inLang({ fr: fr ?? '', ar: ar ?? '', en: en ?? '' }, lang),
      summary: [
        words(lang)(`kind.${kind}` as 'kind.quote'),
        answer_by === null ? '' : words(lang)('feed.until', { until: dateInWords(lang, answer_by) }),
      ]
        .filter(Boolean)
        .join(' · '),
      path: `/${side}s/${id}`,
      publishedAt: opened_at,
      changedAt: opened_at,
    })),
});

/** What readers may follow of this room. */
export const feeds: readonly Feed[] = [feedOf('need'), feedOf('offer')];
