import type { Kysely } from 'kysely';
import type { Searched, SearchedDocument } from '../../platform/searched.ts';
import { dateInWords } from '../../platform/words/format.ts';
import { langs } from '../../platform/words/lang.ts';
import { inLang } from '../../platform/words/trilingual.ts';
import { dropDocuments, keepDocuments } from '../search/index.ts';
import type { Tx } from './counting/wanted.ts';
import { cellOf, standingPublications } from './publication-rows.ts';
import type { Publication } from './publication-rows.ts';
import { namesIn } from './queries/indicator-page.ts';
import type { Names } from './queries/indicator-page.ts';
import { indicatorRows } from './rows.ts';
import type { IndicatorRow } from './rows.ts';
import type { IndicatorsTables } from './tables.ts';
import { sayCell, sayNumber } from './views/say.ts';
import { words } from './words/index.ts';

const figureDocument = ({ id, code, definition }: IndicatorRow): SearchedDocument => ({
  kind: 'figure',
  id,
  texts: langs.map((lang) => ({
    lang,
    title: inLang(definition.title, lang),
    text: [
      inLang(definition.sheet.definition, lang),
      inLang(definition.sheet.method, lang),
      ...definition.codes.map((one) => `${one.system} ${one.code}`),
      code,
    ].join(' · '),
  })),
  address: `/figures/${code}`,
  audience: 'public',
  facets: {},
  places: [],
});

const publicationDocument = (row: IndicatorRow, one: Publication, names: Names): SearchedDocument => {
  const { definition } = row;
  const cell = cellOf(one);
  return {
    kind: 'published_figure',
    id: one.id,
    texts: langs.map((lang) => {
      const value = one.value === null ? '—' : sayNumber(lang, definition.unit, one.value);
      const where = sayCell(lang, definition, cell, names);
      return {
        lang,
        title: `${inLang(definition.title, lang)} : ${value}`,
        text: [where, words(lang)('published.number', { number: one.number }), dateInWords(lang, one.published_at)]
          .filter(Boolean)
          .join(' · '),
      };
    }),
    address: `/figures/publications/${one.id}`,
    audience: 'public',
    facets: {},
    places: cell.place === '' || cell.place === '?' ? [] : [cell.place],
  };
};

/** Figures that everybody reads with what stands published of them: what search knows of this room. */
const documentsOf = async (tx: Tx, rows: readonly IndicatorRow[]): Promise<SearchedDocument[]> => {
  const open = rows.filter(({ definition, retired }) => definition.open && !retired);
  const byCode = new Map(open.map((row) => [row.code, row]));
  const standing = open.length === 0 ? [] : await standingPublications(tx, [...byCode.keys()]);
  const names = standing.length === 0 ? {} : await namesIn(tx);
  return [
    ...open.map(figureDocument),
    ...standing.map((one) => publicationDocument(byCode.get(one.indicator)!, one, names)),
  ];
};

/** Tells search of these figures as they stand; what is retired, kept inside or replaced leaves it. */
export const tellSearch = async (tx: Tx, codes: readonly string[]): Promise<void> => {
  if (codes.length === 0) return;
  const rows = await indicatorRows(tx, codes);
  const documents = await documentsOf(tx, rows);
  const here = new Set(documents.map(({ id }) => id));
  const known = await tx
    .selectFrom('indicators.publication')
    .select('id')
    .where('indicator', 'in', [...codes])
    .execute();
  const gone = (ids: string[]): string[] => ids.filter((id) => !here.has(id));
  await keepDocuments(tx, documents);
  await dropDocuments(tx, 'figure', gone(rows.map(({ id }) => id)));
  await dropDocuments(tx, 'published_figure', gone(known.map(({ id }) => id)));
};

async function* all(db: Kysely<IndicatorsTables>): AsyncGenerator<SearchedDocument[]> {
  yield await db.transaction().execute(async (tx) => documentsOf(tx, await indicatorRows(tx)));
}

/** What this room hands to the one search. */
export const searched: Searched = {
  kinds: [
    { code: 'figure', order: 11, title: { fr: 'Chiffres', ar: 'الأرقام', en: 'Figures' } },
    {
      code: 'published_figure',
      order: 12,
      title: { fr: 'Chiffres publiés', ar: 'أرقام منشورة', en: 'Published figures' },
    },
  ],
  all,
};
