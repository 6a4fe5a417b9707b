import type { Kysely, Transaction } from 'kysely';
import type { Lang } from './words/lang.ts';

/** What a record says in one language. */
export interface SearchedText {
  lang: Lang;
  title: string;
  text: string;
  /** Names of places, after the text: found as they sound, and never taken for a product (Salé is no honey, عسل). */
  names?: string;
  /** The title is such a name itself. */
  named?: true;
}

/** A record as search knows it. Nothing of it may need a consent that was not given. */
export interface SearchedDocument {
  /** A kind that a room brings, e.g. `structure`. */
  kind: string;
  /** The record's own id, one within its kind. */
  id: string;
  /** A text for each language it is written in; found in all, shown in the reader's where there is one. */
  texts: SearchedText[];
  /** Its page, below the language: `/structures/0193…`. */
  address: string;
  /** `office`: programme officers alone find it, each in the regions of her role. */
  audience: 'public' | 'office';
  /** Values by facet, e.g. `{ chain: ['argan'] }`: plain codes. */
  facets: Record<string, string[]>;
  /** Codes of region and province (ISO 3166-2:MA), or of the country (ISO 3166-1). */
  places: string[];
}

type InThree = Record<Lang, string>;

export interface SearchedKind {
  code: string;
  /** Of several, as the facet shows it. */
  title: InThree;
  /** Its place among the kinds, from 1. */
  order: number;
}

/** A choice that narrows what is found. `kind`, `lang` and `place` are the house's own. */
export interface SearchedFacet {
  code: string;
  title: InThree;
  order: number;
  /** How each value is called in the reader's language; one without a name is not offered. */
  // oxlint-disable-next-line typescript/no-explicit-any
  names: (tx: Transaction<any>, values: string[], lang: Lang) => Promise<Map<string, string>>;
}

/** What a room hands to search besides its documents: see `modules/search/README.md`. */
export interface Searched {
  kinds: SearchedKind[];
  facets?: SearchedFacet[];
  /** Names of places, from the room that knows them. */
  places?: SearchedFacet['names'];
  /** Every document of these kinds, some hundreds at a time, for an index built anew. */
  // oxlint-disable-next-line typescript/no-explicit-any
  all: (db: Kysely<any>) => AsyncIterable<SearchedDocument[]>;
}
