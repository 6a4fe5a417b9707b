/**
 * BM25F (Robertson, Zaragoza & Taylor 2004; Robertson & Zaragoza 2009, §3.6) over lexemes, whatever they stand for:
 * a stem, four letters, a skeleton or a concept. Pure: an index in PostgreSQL keeps the same lexemes, counts and
 * lengths, and sums the same terms.
 */

/** What a document says in one field: its lexemes, as often as they occur, and its length in words. */
export interface FieldLexemes {
  lexemes: string[];
  length: number;
}

export interface Indexed {
  id: string;
  title: FieldLexemes;
  text: FieldLexemes;
}

/** Lexemes asked for and how much each weighs (0 or more; a word that is meant as it stands weighs 1). */
export type Question = ReadonlyMap<string, number>;

export interface Hit {
  id: string;
  /** From 1. */
  rank: number;
  /** The sum of BM25F terms; only comparable within one question. */
  score: number;
}

/** Of each field: how much an occurrence weighs, and how far its length counts (0 not at all, 1 wholly). */
export const FIELDS = { title: { weight: 2, b: 0.5 }, text: { weight: 1, b: 0.6 } } as const;
/** How soon more occurrences add nothing. */
export const K1 = 1.2;

export type FieldName = keyof typeof FIELDS;
/** Mean length of each field over all documents, in words; 1 where there are none. */
export type Means = Record<FieldName, number>;
const names = Object.keys(FIELDS) as FieldName[];

interface Postings {
  documents: number[];
  /** Occurrences over both fields, weighted and corrected for length. */
  counts: number[];
}

export interface Index {
  ids: string[];
  postings: Map<string, Postings>;
}

const meanLength = (documents: readonly Indexed[], field: FieldName): number =>
  documents.length === 0 ? 1 : documents.reduce((sum, one) => sum + one[field].length, 0) / documents.length || 1;

/** What one occurrence counts in a field of this length. */
export const onceIn = (field: FieldName, length: number, mean: Means): number => {
  const { weight, b } = FIELDS[field];
  return weight / (1 - b + (b * length) / mean[field]);
};

/** Of each lexeme: its occurrences over both fields, weighted and corrected for length. */
export const countsOf = (document: Indexed, mean: Means): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const field of names) {
    const { lexemes, length } = document[field];
    const once = onceIn(field, length, mean);
    for (const lexeme of lexemes) counts.set(lexeme, (counts.get(lexeme) ?? 0) + once);
  }
  return counts;
};

/** Linear in the number of lexemes. */
export const indexOf = (documents: readonly Indexed[]): Index => {
  const mean = { title: meanLength(documents, 'title'), text: meanLength(documents, 'text') };
  const postings = new Map<string, Postings>();
  documents.forEach((document, at) => {
    for (const [lexeme, count] of countsOf(document, mean)) {
      let its = postings.get(lexeme);
      if (its === undefined) postings.set(lexeme, (its = { documents: [], counts: [] }));
      its.documents.push(at);
      its.counts.push(count);
    }
  });
  return { ids: documents.map(({ id }) => id), postings };
};

/** How much a lexeme tells that `holding` documents of `all` have; never below 0. */
export const idf = (holding: number, all: number): number => Math.log(1 + (all - holding + 0.5) / (holding + 0.5));

/** The `most` best documents, best first; of equal ones the one that was given first. */
export const rank = (index: Index, question: Question, most: number): Hit[] => {
  const scores = new Map<number, number>();
  for (const [lexeme, asked] of question) {
    const its = index.postings.get(lexeme);
    if (its === undefined || asked <= 0) continue;
    const tells = asked * idf(its.documents.length, index.ids.length) * (K1 + 1);
    its.documents.forEach((document, at) => {
      const count = its.counts[at] ?? 0;
      scores.set(document, (scores.get(document) ?? 0) + (tells * count) / (K1 + count));
    });
  }
  return [...scores]
    .sort(([a, one], [b, other]) => other - one || a - b)
    .slice(0, most)
    .map(([document, score], at) => ({ id: index.ids[document] ?? '', rank: at + 1, score }));
};
