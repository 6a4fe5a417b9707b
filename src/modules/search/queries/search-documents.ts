import { sql, type Transaction } from 'kysely';
import * as v from 'valibot';
import type { SearchedText } from '../../../platform/searched.ts';
import type { Piece } from '../../../platform/text/index.ts';
import { holdsSomewhere, type Actor } from '../../../platform/rights.ts';
import { langs, type Lang } from '../../../platform/words/lang.ts';
import { bestDocuments, type Asking } from '../asked/best-documents.ts';
import { beginsAt, cursorOf, cursorText } from '../asked/cursor.ts';
import { meantBy } from '../asked/meant.ts';
import { namedFacets, type FacetShown } from '../asked/named-facets.ts';
import { shown, snippet, soughtIn, type Sought } from '../asked/showing.ts';
import { thesaurusInForce } from '../kept/thesaurus-in-force.ts';
import { mayFind, officers } from '../policy.ts';
import { query } from '../room.ts';
import type { Spotter } from '../spotting.ts';
import type { Audience, SearchTables } from '../tables.ts';

export const searchInput = v.object({
  text: v.pipe(
    v.string(),
    v.transform((text) => text.slice(0, 200).trim()),
  ),
  /** The reader's: texts are shown in it where there is one, and the question is read in it. */
  lang: v.picklist(langs),
  /** The chosen value of each facet. */
  chosen: v.optional(v.record(v.string(), v.string()), {}),
  after: v.optional(v.nullable(v.string()), null),
  limit: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100)), 20),
});

export interface Answer {
  kind: string;
  id: string;
  address: string;
  audience: Audience;
  /** The language in which it is shown. */
  lang: Lang;
  title: Piece[];
  snippet: Piece[];
}

/** A list goes no further: five hundred pages. */
export const LISTED = 10_000;

export interface Answers {
  answers: Answer[];
  /** The place of the first of these, from 1. */
  first: number;
  total: number;
  /** Some of what was asked was left unread: the counts are near to what they say. */
  near: boolean;
  facets: FacetShown[];
  /** Where the next page begins; null on the last. */
  next: string | null;
  /** A question that was perhaps meant. */
  meant: string | null;
}

interface Row {
  number: number;
  kind: string;
  id: string;
  address: string;
  audience: Audience;
  texts: SearchedText[];
}

const rowsOf = async (tx: Transaction<SearchTables>, numbers: number[]): Promise<Row[]> => {
  if (numbers.length === 0) return [];
  const { rows } = await sql<Row>`select d.number, d.kind, d.id, d.address, d.audience, d.texts
    from unnest(${numbers}::int[]) with ordinality as x (number, place) join search.document d on d.number = x.number
    order by x.place`.execute(tx);
  return rows;
};

const preference: Record<Lang, Lang[]> = { fr: ['fr', 'en', 'ar'], ar: ['ar', 'fr', 'en'], en: ['en', 'fr', 'ar'] };

/** A record in the language of its reader where it has one, with what answers marked. */
const answerOf = (row: Row, lang: Lang, sought: Sought, spotter: Spotter): Answer => {
  const { kind, id, address, audience, texts } = row;
  const said = preference[lang].flatMap((one) => texts.filter((text) => text.lang === one))[0] ?? texts[0]!;
  const whole = [said.text, said.names ?? ''].filter((part) => part !== '').join(' · ');
  return {
    ...{ kind, id, address, audience, lang: said.lang },
    title: shown(said.title, said.lang, sought, spotter, said.named ? 0 : said.title.length),
    snippet: snippet(whole, said.lang, sought, spotter, said.text.length),
  };
};

const regionsIn = (facets: readonly string[]): string[] =>
  facets.filter((pair) => pair.startsWith('place:')).map((pair) => pair.slice('place:'.length));

/** What an officer may find of the office's; everybody else is not even shown it. */
const readableBy = (actor: Actor): Pick<Asking, 'audiences' | 'may'> =>
  holdsSomewhere(actor, officers)
    ? {
        audiences: ['public', 'office'],
        may: (facets, audience) => mayFind(actor, audience, regionsIn(facets)),
      }
    : { audiences: ['public'] };

const nothing: Answers = { answers: [], first: 1, total: 0, near: false, facets: [], next: null, meant: null };

/** A page of what answers a question, of all kinds, best first, with what each facet would leave. */
export const searchDocuments = query(
  searchInput,
  async ({ tx, actor, ground }, { text, lang, chosen, after, limit }): Promise<Answers> => {
    if (text === '') return nothing;
    const { spotter, concepts } = await thesaurusInForce(tx);
    // Seven at most: each is a bit of what a document lacks.
    const choice = new Map(Object.entries(chosen).slice(0, 7));
    const cursor = cursorOf(after);
    const place = Math.min(cursor?.place ?? 0, LISTED);
    const asking = { text, lang, chosen: choice, from: place, most: limit, ...readableBy(actor) };
    const best = await bestDocuments(tx, ground.db, asking);
    const from = beginsAt(best.scored, best.begins, cursor && { ...cursor, place });
    const page = best.scored.slice(from - best.begins, from - best.begins + limit);
    const onward = from + page.length;
    const rows = await rowsOf(
      tx,
      page.map(({ number }) => number),
    );
    const sought = soughtIn(text, lang, spotter);
    const last = page.at(-1);
    const knows = (lexeme: string): boolean => best.known.has(lexeme);
    return {
      first: from + 1,
      answers: rows.map((row) => answerOf(row, lang, sought, spotter)),
      total: best.total,
      near: best.near,
      facets: await namedFacets(tx, best.counts, choice, lang),
      next:
        last !== undefined && onward < Math.min(best.total, LISTED)
          ? cursorText({ number: last.number, place: onward })
          : null,
      meant: cursor === null ? meantBy(text, lang, concepts, spotter, knows) : null,
    };
  },
);
