import { sql, type Kysely, type Transaction } from 'kysely';
import type { Searched, SearchedDocument } from '../../platform/searched.ts';
import { dateInWords } from '../../platform/words/format.ts';
import { langs, type Lang } from '../../platform/words/lang.ts';
import type { Trilingual } from '../../platform/words/trilingual.ts';
import { dropDocuments, keepDocuments } from '../search/index.ts';
import type { CallsTables } from './tables.ts';
import { words } from './words/index.ts';

type Tx = Transaction<CallsTables> | Kysely<CallsTables>;

interface Row {
  id: string;
  title: Trilingual;
  summary: Trilingual;
  programme: Trilingual;
  edition: Trilingual;
  closesAt: Date;
}

const rowsOf = async (tx: Tx, ids: string[] | null): Promise<Row[]> => {
  const { rows } = await sql<Row>`
    select c.id, c.title, c.summary, e.programme_name as programme, e.name as edition, c.closes_at as "closesAt"
    from calls.call_listed c join programmes.edition_listed e on e.id = c.edition
    where c.state <> 'cancelled' and (${ids}::uuid[] is null or c.id = any(${ids}::uuid[])) order by c.id`.execute(tx);
  return rows;
};

const textIn = ({ title, summary, programme, edition, closesAt }: Row, lang: Lang) => ({
  lang,
  title: title[lang]!,
  text: [
    words(lang)('feed.calls.until', { until: dateInWords(lang, closesAt) }),
    summary[lang],
    programme[lang],
    edition[lang],
  ]
    .filter(Boolean)
    .join(' '),
});

const documentOf = (row: Row): SearchedDocument => ({
  kind: 'call',
  id: row.id,
  texts: langs.filter((lang) => (row.title[lang] ?? '') !== '').map((lang) => textIn(row, lang)),
  address: `/calls/${row.id}`,
  audience: 'public',
  facets: {},
  places: [],
});

/** Tells search of a call as everybody may read it, until when it takes applications; a draft is not found. */
export const tellSearch = async (tx: Transaction<CallsTables>, id: string): Promise<void> => {
  const rows = await rowsOf(tx, [id]);
  await keepDocuments(tx, rows.map(documentOf));
  if (rows.length === 0) await dropDocuments(tx, 'call', [id]);
};

async function* all(db: Kysely<CallsTables>): AsyncGenerator<SearchedDocument[]> {
  yield (await rowsOf(db, null)).map(documentOf);
}

const said = (key: 'calls.title') => ({
  fr: words('fr')(key),
  ar: words('ar')(key),
  en: words('en')(key),
});

/** What this room hands to the one search: calls are some dozens, in one go. */
export const searched: Searched = {
  kinds: [{ code: 'call', order: 6, title: said('calls.title') }],
  all,
};
