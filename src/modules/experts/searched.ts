import { sql } from 'kysely';
import type { Kysely, Transaction } from 'kysely';
import type { Searched, SearchedDocument, SearchedText } from '../../platform/searched.ts';
import { langs } from '../../platform/words/lang.ts';
import type { Lang } from '../../platform/words/lang.ts';
import { inLang } from '../../platform/words/trilingual.ts';
import { regions } from '../registry/index.ts';
import { dropDocuments, keepDocuments } from '../search/index.ts';
import { skillLabel, skillWords } from './skills.ts';
import type { ExpertsPublished, ExpertsTables } from './tables.ts';

type Listed = ExpertsPublished['experts.expert_listed'];

const listed = async (tx: Transaction<ExpertsTables>, ids: string[]): Promise<Listed[]> =>
  tx
    .selectFrom('experts.expert_listed')
    .selectAll()
    .where(sql<boolean>`id = any(${ids}::uuid[])`)
    .orderBy('id')
    .execute();

const textIn = (expert: Listed, lang: Lang): SearchedText => ({
  lang,
  title: expert.name,
  text: [inLang(expert.headline, lang), ...expert.skills.map((skill) => skillWords(skill, lang)), expert.affiliation]
    .filter((part) => part !== '')
    .join(' · '),
});

const documentOf = (expert: Listed): SearchedDocument => ({
  kind: 'expert',
  id: expert.id,
  texts: langs.map((lang) => textIn(expert, lang)),
  address: `/experts/${expert.id}`,
  audience: 'public',
  facets: { skill: expert.skills, spoken: expert.languages },
  // Who names no region comes to all of them.
  places: expert.regions.length > 0 ? expert.regions : regions.map(({ code }) => code),
});

/** Tells search of these experts as the public may see them; who is listed no more leaves it in the same transaction. */
export const tellSearch = async (tx: Transaction<ExpertsTables>, ids: string[]): Promise<void> => {
  const rows = await listed(tx, ids);
  await keepDocuments(tx, rows.map(documentOf));
  const here = new Set(rows.map(({ id }) => id));
  await dropDocuments(
    tx,
    'expert',
    ids.filter((id) => !here.has(id)),
  );
};

async function* all(db: Kysely<ExpertsTables>): AsyncGenerator<SearchedDocument[]> {
  for (let after = '00000000-0000-0000-0000-000000000000'; ;) {
    const rows = await db
      .selectFrom('experts.expert_listed')
      .selectAll()
      .where('id', '>', after)
      .orderBy('id')
      .limit(500)
      .execute();
    if (rows.length === 0) return;
    yield rows.map(documentOf);
    after = rows.at(-1)!.id;
  }
}

/** What this room hands to the one search. */
export const searched: Searched = {
  kinds: [{ code: 'expert', order: 5, title: { fr: 'Expertes et experts', ar: 'الخبيرات والخبراء', en: 'Experts' } }],
  facets: [
    {
      code: 'skill',
      order: 40,
      title: { fr: 'Compétence', ar: 'الكفاءة', en: 'Skill' },
      names: async (_tx, values, lang) => new Map(values.map((value) => [value, skillLabel(value, lang)])),
    },
  ],
  all,
};
