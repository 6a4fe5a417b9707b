import { sql, type Kysely, type Transaction } from 'kysely';
import { job } from '../../../platform/jobs/jobs.ts';
import { skeleton, termsOfWord, type Language } from '../../../platform/text/index.ts';
import type { Concept } from '../rules/thesaurus/concept.ts';
import { eachOf } from '../rules/postings.ts';
import { tellingWords } from '../spotting.ts';
import type { SearchTables } from '../tables.ts';
import { readNow, type ToRead } from './settle.ts';

type Tx = Transaction<SearchTables>;

/** Labels of so many concepts concern nearly every document: all are read again. */
const MANY = 200;
/** Documents of one transaction; where they are many, enough for a segment. */
const batchOf = (documents: number): number => (documents > 4000 ? 2048 : 500);

const lexemesOfLabel = (label: string, language: Language): string[] => {
  const [first] = tellingWords(label, language);
  return first === undefined ? [] : termsOfWord(first, language).stem.map((stem) => `s${stem}`);
};

const lexemesOfDialect = (label: string): string[] => {
  const [first] = tellingWords(label, 'fr');
  if (first === undefined) return [];
  const { skeleton: keys, gram } = termsOfWord(first, 'fr');
  return skeleton(first.text).length >= 2 ? keys.map((key) => `x${key}`) : gram.map((one) => `g${one}`);
};

/**
 * The lexemes that a document has when one of these labels may stand in it: those of each label's first word, which in a
 * text of another language is stemmed otherwise. Null where there are so many that every document is concerned.
 */
export const lexemesConcerned = (concepts: readonly Concept[]): string[] | null => {
  if (concepts.length > MANY) return null;
  const lexemes = concepts.flatMap(({ fr, ar, en, dialect }) => [
    ...[...fr, ...en].flatMap((label) => [...lexemesOfLabel(label, 'fr'), ...lexemesOfLabel(label, 'en')]),
    ...ar.flatMap((label) => lexemesOfLabel(label, 'ar')),
    ...dialect.flatMap(lexemesOfDialect),
  ]);
  return [...new Set(lexemes)];
};

/** The numbers of the documents that have one of these lexemes, those gone among them. */
const numbersWith = async (tx: Tx, lexemes: readonly string[]): Promise<number[]> => {
  const found = new Set<number>();
  const { rows: fresh } = await sql<{ number: number }>`
    select distinct number from search.fresh where lexeme = any(${lexemes})`.execute(tx);
  for (const { number } of fresh) found.add(number);
  const { rows } = await sql<{ levels: Buffer; places: Buffer; numbers: Buffer }>`
    select p.levels, p.places, s.numbers from search.posting p join search.segment s on s.id = p.segment
    where p.lexeme = any(${lexemes})`.execute(tx);
  for (const { numbers, ...posting } of rows)
    eachOf(posting, (_level, place) => void found.add(numbers.readInt32LE(4 * place)));
  return [...found].toSorted((a, b) => a - b);
};

const rereadSome = async (tx: Tx, numbers: readonly number[]): Promise<void> => {
  const { rows } = await sql<ToRead>`
    update search.document set number = nextval(pg_get_serial_sequence('search.document', 'number')),
      vector = null, versions = 0, title_words = 0, text_words = 0
    where number = any(${numbers}) returning number, audience, texts, facets`.execute(tx);
  await readNow(
    tx,
    rows.toSorted((a, b) => a.number - b.number),
  );
};

/** Reads documents anew by the thesaurus in force: those with one of these lexemes, or all. They are found all the while. */
export const rereadDocuments = async (db: Kysely<SearchTables>, lexemes: readonly string[] | null): Promise<number> => {
  const numbers =
    lexemes === null
      ? (await db.selectFrom('search.document').select('number').orderBy('number').execute()).map(
          ({ number }) => number,
        )
      : await db.transaction().execute((tx) => numbersWith(tx, lexemes));
  const batch = batchOf(numbers.length);
  for (let start = 0; start < numbers.length; start += batch)
    await db.transaction().execute((tx) => rereadSome(tx, numbers.slice(start, start + batch)));
  return numbers.length;
};

/** After a change of the thesaurus. */
export const reread = job<{ lexemes: string[] | null }>(
  'search.reread',
  async ({ db }, { lexemes }) => void (await rereadDocuments(db, lexemes)),
  { pace: 'long' },
);
