import { sql } from 'kysely';
import type { Kysely, Transaction } from 'kysely';
import type { Searched, SearchedDocument } from '../../platform/searched.ts';
import { langs } from '../../platform/words/lang.ts';
import type { Lang } from '../../platform/words/lang.ts';
import type { Trilingual } from '../../platform/words/trilingual.ts';
import { inLang } from '../../platform/words/trilingual.ts';
import { dropDocuments, keepDocuments } from '../search/index.ts';
import { conceptWords } from './concepts.ts';
import { months } from './rules/season.ts';
import type { Month } from './rules/season.ts';
import type { CatalogueTables } from './tables.ts';
import { monthName } from './views/say.ts';
import { words } from './words/index.ts';

type Tx = Transaction<CatalogueTables>;

interface Row {
  id: string;
  name: Trilingual;
  summary: Trilingual;
  concept: string | null;
  chain: string | null;
  available: Month[];
  labels: string[];
  structureName: string;
  structureNameAr: string | null;
  region: string | null;
  province: string | null;
}

const rowsOf = async (tx: Tx | Kysely<CatalogueTables>, ids: string[]): Promise<Row[]> => {
  const { rows } = await sql<Row>`
    select l.id, l.name, p.summary, l.concept, l.value_chain as chain, l.available, l.labels, s.name as "structureName",
      s.name_ar as "structureNameAr", l.region, l.province
    from catalogue.product_listed l join catalogue.product p on p.id = l.id
      join registry.structure_listed s on s.id = l.structure
    where l.id = any(${ids}::uuid[]) order by l.id`.execute(tx);
  return rows;
};

const textIn = (row: Row, lang: Lang) => ({
  lang,
  title: row.name[lang] ?? inLang(row.name, lang),
  text: [
    row.concept && conceptWords(row.concept, lang),
    row.summary[lang],
    lang === 'ar' ? (row.structureNameAr ?? row.structureName) : row.structureName,
  ]
    .filter(Boolean)
    .join(' · '),
});

/** The languages in which something is said of it. */
const saidIn = ({ name, summary }: Row): Lang[] =>
  langs.filter((lang) => (name[lang] ?? '') !== '' || (summary[lang] ?? '') !== '');

const documentOf = (row: Row): SearchedDocument => ({
  kind: 'product',
  id: row.id,
  texts: saidIn(row).map((lang) => textIn(row, lang)),
  address: `/catalogue/${row.id}`,
  audience: 'public',
  facets: {
    chain: row.chain === null ? [] : [row.chain],
    // Nobody has said when: it may be had in any month.
    month: (row.available.length === 0 ? months : row.available).map(String),
    label: row.labels,
    concept: row.concept === null ? [] : [row.concept],
  },
  places: [row.region, row.province].filter((code) => code !== null),
});

/** Tells search of these products as they stand: what is not shown leaves it in the same transaction. */
export const tellSearch = async (tx: Tx, ids: string[]): Promise<void> => {
  if (ids.length === 0) return;
  const rows = await rowsOf(tx, ids);
  await keepDocuments(tx, rows.map(documentOf));
  const here = new Set(rows.map(({ id }) => id));
  await dropDocuments(
    tx,
    'product',
    ids.filter((id) => !here.has(id)),
  );
};

const batch = 500;

async function* all(db: Kysely<CatalogueTables>): AsyncGenerator<SearchedDocument[]> {
  for (let after = '00000000-0000-0000-0000-000000000000'; ;) {
    const some = await db
      .selectFrom('catalogue.product')
      .select('id')
      .where('state', '=', 'shown')
      .where('id', '>', after)
      .orderBy('id')
      .limit(batch)
      .execute();
    if (some.length === 0) return;
    yield (
      await rowsOf(
        db,
        some.map(({ id }) => id),
      )
    ).map(documentOf);
    after = some.at(-1)!.id;
  }
}

const said = (key: 'catalogue.title' | 'facet.month') => ({
  fr: words('fr')(key),
  ar: words('ar')(key),
  en: words('en')(key),
});

/** What this room hands to the one search. */
export const searched: Searched = {
  kinds: [{ code: 'product', order: 2, title: said('catalogue.title') }],
  facets: [
    {
      code: 'month',
      order: 30,
      title: said('facet.month'),
      names: async (_tx, values, lang) =>
        new Map(
          months
            .filter((month) => values.includes(String(month)))
            .map((month) => [String(month), monthName(lang, month)]),
        ),
    },
  ],
  all,
};
