import type { FileTables } from '../../platform/files/index.ts';
import type { Role } from '../../platform/rights.ts';
import type { Lang } from '../../platform/words/lang.ts';
import type { ConsentPurpose, ConsentWay, SubjectKind } from './rules/consent.ts';
import type { SpokenLang } from './rules/consent-wording.ts';

export type IdentifierKind = 'phone' | 'email' | 'oidc';
export type SignInWay = 'phone' | 'email' | 'passkey' | 'oidc';
export type ChallengePurpose = 'sign_in' | 'invitation' | 'add_identifier' | 'passkey_sign_in' | 'passkey_add';

export interface PersonTable {
  id: string;
  name: string;
  lang: Lang;
  created_at: Date;
  closed_at: Date | null;
}

export interface IdentifierTable {
  id: string;
  person: string;
  kind: IdentifierKind;
  value: string;
  added_at: Date;
  verified_at: Date | null;
}

export interface RoleGrantTable {
  id: string;
  person: string;
  role: Role;
  region: string | null;
  programme: string | null;
  structure: string | null;
  granted_by: string | null;
  from_at: Date;
  until_at: Date | null;
  revoked_at: Date | null;
  revoked_by: string | null;
}

export interface SessionTable {
  id: string;
  person: string;
  token_hash: Buffer;
  created_at: Date;
  last_seen_at: Date;
  expires_at: Date;
  browser: string;
  way: SignInWay;
  revoked_at: Date | null;
}

export interface ChallengeTable {
  id: string;
  purpose: ChallengePurpose;
  kind: 'phone' | 'email' | null;
  target: string | null;
  person: string | null;
  code_hash: Buffer | null;
  link_hash: Buffer | null;
  lang: Lang;
  created_at: Date;
  expires_at: Date;
  tries_left: number;
  used_at: Date | null;
}

export interface PasskeyTable {
  id: string;
  person: string;
  credential: string;
  public_key: Buffer;
  counter: number;
  transports: string[];
  name: string;
  added_at: Date;
  used_at: Date | null;
}

export interface ConsentTable {
  id: string;
  subject: string;
  subject_kind: SubjectKind;
  purpose: ConsentPurpose;
  text_version: string;
  how: ConsentWay;
  lang: SpokenLang | null;
  /** A signed paper or a voice: id of a file. */
  proof: string | null;
  given_by: string | null;
  given_at: Date;
  withdrawn_by: string | null;
  withdrawn_at: Date | null;
}

/** Who holds which role now: one row per grant in force of an account that is open. */
export interface HolderView {
  id: string;
  person: string;
  role: Role;
  region: string | null;
  programme: string | null;
  structure: string | null;
  from_at: Date;
  until_at: Date | null;
}

/** The name to show for an id; empty where the person has not told it or has closed the account. */
export interface PersonNameView {
  id: string;
  name: string;
  lang: Lang;
  closed: boolean;
}

export interface ConsentInForceView {
  subject: string;
  subject_kind: SubjectKind;
  purpose: ConsentPurpose;
  text_version: string;
  given_at: Date;
}

/** What other rooms may join. */
export interface PeoplePublished {
  'people.holder': HolderView;
  'people.person_name': PersonNameView;
  'people.consent_in_force': ConsentInForceView;
}

export interface PeopleTables extends PeoplePublished, FileTables {
  'people.person': PersonTable;
  'people.identifier': IdentifierTable;
  'people.role_grant': RoleGrantTable;
  'people.session': SessionTable;
  'people.challenge': ChallengeTable;
  'people.passkey': PasskeyTable;
  'people.consent': ConsentTable;
}
