import { sql } from 'kysely';
import type { Kysely, Transaction } from 'kysely';
import type { Searched, SearchedDocument } from '../../platform/searched.ts';
import { langs } from '../../platform/words/lang.ts';
import type { Lang } from '../../platform/words/lang.ts';
import { inEach } from '../../platform/words/trilingual.ts';
import type { Trilingual } from '../../platform/words/trilingual.ts';
import { dropDocuments, keepDocuments } from '../search/index.ts';
import type { Contents } from './rules/contents.ts';
import { piecesOf } from './rules/pieces.ts';
import type { ImpactTables } from './tables.ts';
import { words } from './words/index.ts';

type Reading = Transaction<ImpactTables> | Kysely<ImpactTables>;

/** The words of a report between its figures, without the figures: their values are asked of the report. */
const textOf = ({ lede, period, sections }: Contents, lang: Lang): string =>
  [
    lede[lang],
    period,
    ...sections.flatMap((section) => [
      section.title[lang],
      section.kind === 'text'
        ? piecesOf(section.body[lang] ?? '').map((piece) => ('words' in piece ? piece.words : ' '))
        : undefined,
    ]),
  ]
    .flat()
    .filter(Boolean)
    .join(' ');

const reportDocuments = async (tx: Reading, report: string | null): Promise<SearchedDocument[]> => {
  const { rows } = await sql<{ id: string; contents: Contents }>`
    select r.id, p.contents from impact.report r
    join impact.publication p on p.report = r.id and p.number = r.published
    where ${report}::uuid is null or r.id = ${report} order by r.id`.execute(tx);
  return rows.map(({ id, contents }) => ({
    ...{ kind: 'report', id, address: `/impact/reports/${id}`, audience: 'public', facets: {}, places: [] },
    texts: langs
      .filter((lang) => contents.title[lang])
      .map((lang) => ({ lang, title: contents.title[lang]!, text: textOf(contents, lang) })),
  }));
};

interface Voice {
  id: string;
  words: Trilingual;
  capacity: Trilingual;
  name: string | null;
  region: string | null;
}

const voiceDocuments = async (tx: Reading, ids: string[] | null): Promise<SearchedDocument[]> => {
  const { rows } = await sql<Voice>`
    select t.id, t.words, t.capacity, s.name, s.region from impact.testimony t
    left join registry.structure_listed s on s.id = t.structure
    where t.withdrawn_at is null and t.words <> '{}' and (${ids}::uuid[] is null or t.id = any(${ids}::uuid[]))
    order by t.id`.execute(tx);
  return rows.map(({ id, words: said, capacity, name, region }) => ({
    ...{ kind: 'testimony', id, address: `/impact/voices/${id}`, audience: 'public', facets: {} },
    texts: langs
      .filter((lang) => said[lang])
      .map((lang) => ({ lang, title: said[lang]!, text: [name, capacity[lang]].filter(Boolean).join(' ') })),
    places: region === null ? [] : [region],
  }));
};

/** Tells search of a report as it was last published. */
export const tellOfReport = async (tx: Transaction<ImpactTables>, report: string): Promise<void> =>
  keepDocuments(tx, await reportDocuments(tx, report));

/** Tells search of what somebody said, and never of her name: a name is read where it was given, not looked up. */
export const tellOfTestimony = async (tx: Transaction<ImpactTables>, id: string): Promise<void> =>
  keepDocuments(tx, await voiceDocuments(tx, [id]));

/** What is taken back is found no more, from the same moment. */
export const forgetTestimonies = (tx: Transaction<ImpactTables>, ids: string[]): Promise<void> =>
  dropDocuments(tx, 'testimony', ids);

async function* all(db: Kysely<ImpactTables>): AsyncGenerator<SearchedDocument[]> {
  yield await reportDocuments(db, null);
  yield await voiceDocuments(db, null);
}

const called = (key: 'report.office' | 'testimony.office') =>
  inEach((lang) => words(lang)(key)) as Record<Lang, string>;

/** What this room hands to the one search: reports by the dozen, testimonies by the hundred. */
export const searched: Searched = {
  kinds: [
    { code: 'report', order: 10, title: called('report.office') },
    { code: 'testimony', order: 11, title: called('testimony.office') },
  ],
  all,
};
