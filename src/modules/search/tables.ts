import type { ColumnType, Generated } from 'kysely';
import type { SearchedText } from '../../platform/searched.ts';
import type { KeptConcept } from './rules/thesaurus/kept-concept.ts';

export type Audience = 'public' | 'office';

export interface DocumentTable {
  number: Generated<number>;
  kind: string;
  id: string;
  audience: Audience;
  address: string;
  texts: ColumnType<SearchedText[], string, string>;
  facets: string[];
  digest: string;
  /** Null until it is read. */
  vector: Buffer | null;
  versions: Generated<number>;
  title_words: Generated<number>;
  text_words: Generated<number>;
}

export interface FreshTable {
  lexeme: string;
  number: number;
  audience: Audience;
  level: number;
}

export interface SegmentTable {
  id: Generated<number>;
  audience: Audience;
  documents: number;
  numbers: Buffer;
  combinations: ColumnType<string[][], string, never>;
  columns: Buffer;
}

export interface PostingTable {
  lexeme: string;
  segment: number;
  documents: number;
  levels: Buffer;
  places: Buffer;
}

export interface GoneTable {
  number: number;
}

export interface TallyTable {
  audience: Audience;
  documents: number;
  versions: number;
  title_words: number;
  text_words: number;
}

export interface ConceptTable {
  code: string;
  concept_group: string;
  fr: string[];
  ar: string[];
  en: string[];
  dialect: string[];
  related: string[];
  retired: boolean;
  version: Generated<number>;
  batch: string | null;
}

export interface ConceptChangeTable {
  id: string;
  code: string;
  at: Date;
  actor: string | null;
  batch: string | null;
  before: ColumnType<KeptConcept | null, string | null, never>;
  after: ColumnType<KeptConcept | null, string | null, never>;
}

export interface ConceptBatchTable {
  id: string;
  name: string;
  at: Date;
  actor: string | null;
  concepts: number;
  undone_at: Date | null;
}

export interface ThesaurusTable {
  one: Generated<boolean>;
  version: string;
}

export interface MakingTable {
  one: Generated<boolean>;
  version: number;
}

export interface SearchTables {
  'search.making': MakingTable;
  'search.concept': ConceptTable;
  'search.concept_change': ConceptChangeTable;
  'search.concept_batch': ConceptBatchTable;
  'search.thesaurus': ThesaurusTable;
  'search.document': DocumentTable;
  'search.fresh': FreshTable;
  'search.segment': SegmentTable;
  'search.posting': PostingTable;
  'search.gone': GoneTable;
  'search.tally': TallyTable;
}
