import { sql } from 'kysely';
import type { Kysely, Transaction } from 'kysely';
import type { Searched, SearchedDocument } from '../../platform/searched.ts';
import { langs } from '../../platform/words/lang.ts';
import { inEach, inLang } from '../../platform/words/trilingual.ts';
import type { Trilingual } from '../../platform/words/trilingual.ts';
import { placeName } from '../registry/index.ts';
import { dropDocuments, keepDocuments } from '../search/index.ts';
import type { MeetingsTables } from './tables.ts';
import { words } from './words/index.ts';

interface Row {
  id: string;
  title: Trilingual;
  summary: Trilingual;
  venue: string;
  region: string | null;
  province: string | null;
  programme: Trilingual | null;
}

const announced = sql<Row>`select day.id, day.title, day.summary, day.venue, day.region, day.province,
    (select programme_name from programmes.edition_listed edition where edition.programme = day.programme limit 1)
      as programme
  from meetings.day where day.state not in ('draft', 'cancelled')`;

/** What search knows of a day: what its public page says; nobody who takes part. */
const documentOf = ({ id, title, summary, venue, region, province, programme }: Row): SearchedDocument => ({
  kind: 'meeting_day',
  id,
  texts: langs.map((lang) => ({
    lang,
    title: inLang(title, lang),
    text: [
      inLang(summary, lang),
      venue,
      province === null ? '' : placeName(province, lang),
      programme === null ? '' : inLang(programme, lang),
      words(lang)('public.title'),
    ]
      .filter(Boolean)
      .join(' · '),
  })),
  address: `/meetings/${id}`,
  audience: 'public',
  facets: {},
  places: [region, province].flatMap((code) => code ?? []),
});

/** Tells search of a day as it stands, in the transaction that changes it: what is called off leaves at once. */
export const tellSearch = async (tx: Transaction<MeetingsTables>, id: string): Promise<void> => {
  const { rows } = await sql<Row>`${announced} and day.id = ${id}`.execute(tx);
  await keepDocuments(tx, rows.map(documentOf));
  if (rows.length === 0) await dropDocuments(tx, 'meeting_day', [id]);
};

async function* all(db: Kysely<MeetingsTables>): AsyncGenerator<SearchedDocument[]> {
  for (let after = '00000000-0000-0000-0000-000000000000'; ;) {
    const { rows } = await sql<Row>`${announced} and day.id > ${after} order by day.id limit 500`.execute(db);
    if (rows.length === 0) return;
    yield rows.map(documentOf);
    after = rows.at(-1)!.id;
  }
}

const title = inEach((lang) => words(lang)('public.title')) as Record<'fr' | 'ar' | 'en', string>;

/** What this room hands to the one search. */
export const searched: Searched = { kinds: [{ code: 'meeting_day', order: 9, title }], all };
