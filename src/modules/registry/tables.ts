// Longer than our files are: it lists the tables of the largest room, and nothing else.
import type { ColumnType, Generated } from 'kysely';
import type { Json } from '../../platform/journal/fact.ts';
import type { Lang } from '../../platform/words/lang.ts';
import type { Trilingual } from '../../platform/words/trilingual.ts';
import type { IntakeTables } from './intake/tables.ts';

export { structureKinds } from './rules/structure-draft.ts';
export type { StructureKind } from './rules/structure-draft.ts';
import type { StructureKind } from './rules/structure-draft.ts';
export const structureStates = ['active', 'dissolved', 'merged'] as const;
export const officerRoles = [
  'president',
  'vice_president',
  'treasurer',
  'secretary',
  'manager',
  'board_member',
  'representative',
] as const;
export const sexes = ['women', 'men', 'unknown'] as const;
export const ageBands = ['under_35', 'from_35_to_59', 'over_59', 'unknown'] as const;
export const sectors = ['agriculture', 'fisheries', 'food', 'crafts', 'services'] as const;
export const labelStages = ['engaged', 'in_progress', 'certified', 'expired'] as const;
export const documentKinds = [
  'statutes',
  'register_extract',
  'minutes',
  'accounts',
  'certificate',
  'photo',
  'other',
] as const;

export type StructureState = (typeof structureStates)[number];
export type OfficerRole = (typeof officerRoles)[number];
export type Sex = (typeof sexes)[number];
export type AgeBand = (typeof ageBands)[number];
export type Sector = (typeof sectors)[number];
export type LabelStage = (typeof labelStages)[number];
export type DocumentKind = (typeof documentKinds)[number];

/** A structure's name in each script it is written in; `other` is a Latin name that is not French. */
export type Names = { fr?: string; ar?: string; zgh?: string; other?: string };

/** Kept as JSON text by the driver on the way in, read as a value on the way out. */
type JsonColumn<Value> = ColumnType<Value, string, string>;

/** A calendar day, `2026-08-03`: the pool reads dates as text, because a day has no hour. */
export type Day = string;

export interface StructureTable {
  id: string;
  kind: StructureKind;
  register_country: string;
  register_number: string | null;
  ice: string | null;
  names: JsonColumn<Names>;
  name: ColumnType<string, never, never>;
  acronym: string | null;
  legal_form: string | null;
  country: string;
  region: string | null;
  province: string | null;
  commune: string | null;
  address: string | null;
  created_on: Day | null;
  dissolved_on: Day | null;
  womens_declared: boolean | null;
  womens: Generated<boolean>;
  website: string | null;
  summary: ColumnType<Trilingual, string | undefined, string>;
  state: Generated<StructureState>;
  merged_into: string | null;
  source: Generated<string>;
  version: Generated<number>;
  created_at: Date;
  updated_at: Date;
}

export interface ValueChainTable {
  id: Generated<string>;
  code: string;
  sector: Sector;
  title: JsonColumn<Trilingual>;
  also: Generated<string[]>;
  retired: Generated<boolean>;
}

export interface StructureValueChainTable {
  structure: string;
  value_chain: string;
}

export interface ProductTable {
  id: string;
  structure: string;
  name: JsonColumn<Trilingual>;
  value_chain: string | null;
}

export interface MemberCountTable {
  id: string;
  structure: string;
  as_of: Day;
  total: number;
  source: string;
}

export interface MemberClassTable {
  member_count: string;
  sex: Sex;
  age_band: AgeBand;
  members: number;
}

export interface OfficerTable {
  id: string;
  structure: string;
  role: OfficerRole;
  name: string;
  person: string | null;
  phone: string | null;
  sex: Generated<Sex>;
  since: Day | null;
  until: Day | null;
}

export interface ContactTable {
  id: string;
  structure: string;
  label: string | null;
  person: string | null;
  phone: string | null;
  email: string | null;
  language: Generated<Lang>;
  created_at: Date;
  ended_at: Date | null;
}

export interface LabelTable {
  id: Generated<string>;
  code: string;
  title: JsonColumn<Trilingual>;
  value_chain: string | null;
  body: string | null;
  retired: Generated<boolean>;
}

export interface StructureLabelTable {
  id: string;
  structure: string;
  label: string;
  stage: LabelStage;
  body: string | null;
  number: string | null;
  since: Day | null;
  until: Day | null;
  evidence: string | null;
}

/** What a representative says of a label; read by the office alone until it is confirmed. */
export interface LabelToldTable {
  id: string;
  structure: string;
  label: string;
  stage: LabelStage;
  number: string | null;
  since: Day | null;
  until: Day | null;
  document: string | null;
  told_by: string;
  told_at: Date;
  state: Generated<'waiting' | 'confirmed' | 'declined'>;
  answered_at: Date | null;
  answered_by: string | null;
  reason: string | null;
}

export interface DocumentTable {
  id: string;
  structure: string;
  file: string;
  title: string;
  kind: DocumentKind;
  public: Generated<boolean>;
  added_at: Date;
  added_by: string | null;
}

export interface ClaimTable {
  id: string;
  structure: string;
  person: string;
  office: string;
  message: string | null;
  asked_at: Date;
  state: Generated<'waiting' | 'approved' | 'declined' | 'withdrawn'>;
  answered_at: Date | null;
  answered_by: string | null;
  reason: string | null;
  contact_told_at: Date | null;
  person_told_at: Date | null;
}

export interface StructureChangeTable {
  id: string;
  structure: string;
  at: Date;
  actor: string | null;
  verb: string;
  why: string | null;
  version: number;
  before: ColumnType<{ [field: string]: Json }, string | undefined, never>;
  after: ColumnType<{ [field: string]: Json }, string | undefined, never>;
  reverts: string | null;
}

/** Best stage of a structure's labels, as the directory counts it. */
export type LabelFacet = 'certified' | 'engaged' | 'none';

export interface StructureIndexTable {
  structure: string;
  sort: string;
  shuffle: number;
  country: string;
  region: string | null;
  province: string | null;
  kind: StructureKind;
  womens: boolean;
  label: LabelFacet;
  chains: string[];
  terms: string;
}

export interface FacetCountTable {
  place: string;
  kind: string;
  womens: string;
  label: string;
  chain: string;
  n: number;
}

export interface FacetDeltaTable extends Omit<FacetCountTable, 'place'> {
  country: string;
  region: string | null;
  province: string | null;
}

/** What is public about a structure, whatever its state. */
export interface StructureListedView {
  id: string;
  name: string;
  names: Names;
  name_fr: string | null;
  name_ar: string | null;
  acronym: string | null;
  kind: StructureKind;
  country: string;
  region: string | null;
  province: string | null;
  commune: string | null;
  womens: boolean;
  register_country: string;
  register_number: string | null;
  ice: string | null;
  created_on: Day | null;
  dissolved_on: Day | null;
  state: StructureState;
  merged_into: string | null;
  version: number;
  value_chains: string[];
}

/** Whom to write to about a structure, one row per structure that can be reached. */
export interface StructureContactView {
  structure: string;
  contact: string;
  person: string | null;
  phone: string | null;
  email: string | null;
  language: Lang;
}

/** What two parties may have in common: the same (kind, identifier) on both sides is a conflict of interest. */
export interface StructurePartyView {
  structure: string;
  kind: 'register_number' | 'ice' | 'phone' | 'person';
  identifier: string;
}

/** The last count of members, one row per structure that was ever counted. */
export interface StructureSizeView {
  structure: string;
  as_of: Day;
  members: number;
}

/** Who asked to represent a structure, and what was answered last. */
export interface StructureClaimView {
  structure: string;
  person: string;
  state: 'waiting' | 'approved' | 'declined' | 'withdrawn';
  asked_at: Date;
}

export interface StructureLabelledView {
  structure: string;
  label: string;
  title: Trilingual;
  stage: LabelStage;
  until: Day | null;
}

/** Which union or federation a structure belongs to. */
export interface MembershipTable {
  id: string;
  structure: string;
  federation: string;
  since: Day | null;
  until: Day | null;
  noted_by: string | null;
  noted_at: Date;
}

/** Who is a member of what today. */
export interface MemberListedView {
  structure: string;
  federation: string;
  since: Day | null;
}

/** What other rooms may join. */
/** Where a structure stands, or the one that it was merged into. */
export interface StructureSeatView {
  id: string;
  kept: string;
  region: string | null;
  province: string | null;
  country: string;
  sector: Sector | null;
  womens: boolean;
}

export interface RegistryPublished {
  'registry.product_told': { id: string; structure: string; name: Trilingual; value_chain: string | null };
  'registry.structure_labelled': StructureLabelledView;
  'registry.value_chain_listed': { code: string; sector: Sector; title: Trilingual; retired: boolean };
  'registry.structure_listed': StructureListedView;
  'registry.structure_contact': StructureContactView;
  'registry.structure_party': StructurePartyView;
  'registry.structure_claim': StructureClaimView;
  'registry.structure_size': StructureSizeView;
  'registry.structure_seat': StructureSeatView;
}

export interface RegistryTables extends RegistryPublished, IntakeTables {
  'registry.structure': StructureTable;
  'registry.value_chain': ValueChainTable;
  'registry.structure_value_chain': StructureValueChainTable;
  'registry.product': ProductTable;
  'registry.member_count': MemberCountTable;
  'registry.member_class': MemberClassTable;
  'registry.officer': OfficerTable;
  'registry.contact': ContactTable;
  'registry.label': LabelTable;
  'registry.structure_label': StructureLabelTable;
  'registry.label_told': LabelToldTable;
  'registry.document': DocumentTable;
  'registry.claim': ClaimTable;
  'registry.membership': MembershipTable;
  'registry.structure_change': StructureChangeTable;
  'registry.structure_index': StructureIndexTable;
  'registry.facet_count': FacetCountTable;
  'registry.facet_delta': FacetDeltaTable;
}
