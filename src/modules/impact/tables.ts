import type { ColumnType, Generated } from 'kysely';
import type { FileTables } from '../../platform/files/index.ts';
import type { Trilingual } from '../../platform/words/trilingual.ts';
import type { ProgrammesPublished } from '../programmes/index.ts';
import type { RegistryPublished } from '../registry/index.ts';
import type { Contents } from './rules/contents.ts';
import type { AgreedBy, PhotographUse } from './rules/photograph.ts';
import type { Compared, PlotAsked, SectionKind } from './rules/report.ts';

/** JSON columns go in as text and come out as values. */
type Said<Value> = ColumnType<Value, string, string>;

/** How somebody agreed to be shown: on paper, aloud in front of a recorder, in a message from the own telephone. */
export const consentWays = ['signed', 'recorded', 'message'] as const;
export type ConsentWay = (typeof consentWays)[number];

/** What somebody agreed to have shown: when and how, who noted it, and whether it was taken back. */
interface Agreed {
  id: string;
  structure: string;
  /** `2026-08-03`. */
  consent_on: string;
  consent_way: ConsentWay;
  consent_proof: string | null;
  secret: string;
  recorded_by: string | null;
  recorded_at: Date;
  withdrawn_at: ColumnType<Date | null, never, Date>;
  withdrawn_by: ColumnType<string | null, never, string | null>;
  demo: Generated<boolean>;
}

interface Testimony extends Agreed {
  person: string;
  capacity: Said<Trilingual>;
  words: Said<Trilingual>;
  photo: string | null;
  photo_said: Said<Trilingual>;
}

interface Photograph extends Agreed {
  file: string | null;
  caption: Said<Trilingual>;
  shows: Said<Trilingual>;
  persons: number;
  agreed_by: AgreedBy;
  agreed: string[];
  uses: PhotographUse[];
  consent_until: string | null;
}

interface Report {
  id: string;
  title: Said<Trilingual>;
  lede: Said<Trilingual>;
  period: string;
  version: Generated<number>;
  published: Generated<number>;
  created_by: string | null;
  created_at: Date;
  changed_at: Date;
  demo: Generated<boolean>;
}

interface Section {
  id: string;
  report: string;
  place: number;
  kind: SectionKind;
  title: Said<Trilingual>;
  body: Said<Trilingual>;
  asked: Said<{ figures?: string[]; plot?: PlotAsked; along?: Compared }>;
  testimony: string | null;
  photograph: string | null;
}

interface Publication {
  report: string;
  number: number;
  published_at: Date;
  published_by: string | null;
  contents: Said<Contents>;
  digest: string;
  why: string;
}

export interface ImpactTables extends RegistryPublished, ProgrammesPublished, FileTables {
  'impact.testimony': Testimony;
  'impact.photograph': Photograph;
  'impact.report': Report;
  'impact.section': Section;
  'impact.publication': Publication;
}
