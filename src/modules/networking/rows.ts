import type { Transaction } from 'kysely';
import type { Context } from '../../platform/command.ts';
import { locked } from '../../platform/locked.ts';
import type { Locked } from '../../platform/locked.ts';
import type { Actor } from '../../platform/rights.ts';
import type { Lang } from '../../platform/words/lang.ts';
import type { Trilingual } from '../../platform/words/trilingual.ts';
import type {
  AmountBlank,
  Asked,
  EndedReason,
  Period,
  PostingFacts,
  PostingKind,
  PostingSource,
} from './rules/posting.ts';
import type { NetworkingTables } from './tables.ts';

export type Tx = Transaction<NetworkingTables>;
export type NetworkingContext = Context<NetworkingTables>;

/** Who asks or offers. */
export interface Party {
  id: string;
  kind: 'buyer' | 'structure';
  person: string | null;
  structure: string | null;
  organisation: string;
  described: Trilingual;
  contactName: string;
  contactPhone: string | null;
  contactEmail: string | null;
  contactLang: Lang;
}

/** A need or an offer with what its rules and its rights ask. */
export interface Posting extends PostingFacts {
  id: string;
  party: string;
  person: string | null;
  structure: string | null;
  language: Lang;
  title: Trilingual;
  text: Trilingual;
  kind: PostingKind | null;
  concepts: string[];
  chains: string[];
  territories: string[];
  place: string | null;
  quantity: number | null;
  unit: string | null;
  per: Period | null;
  least: number;
  amountTo: number | null;
  amountBlank: AmountBlank | null;
  shownAs: Trilingual;
  labels: string[];
  languages: string[];
  interpreted: boolean;
  conditions: Trilingual;
  seats: number;
  programme: string | null;
  region: string | null;
  endedWhy: EndedReason | null;
  source: PostingSource;
  asked: Asked;
  consentSubject: string | null;
  consentWay: 'online' | 'paper' | 'spoken' | 'message' | null;
  voice: string | null;
  version: number;
  writtenBy: string | null;
  createdAt: Date;
  openedAt: Date | null;
  endedAt: Date | null;
}

/** Columns of a posting with its party, by the names that the code uses. */
const columns = [
  'posting.id',
  'posting.side',
  'posting.state',
  'posting.party',
  'party.person',
  'posting.structure',
  'posting.kind',
  'posting.language',
  'posting.title',
  'posting.text',
  'posting.concepts',
  'posting.chains',
  'posting.territories',
  'posting.everywhere',
  'posting.place',
  'posting.quantity',
  'posting.unit',
  'posting.per',
  'posting.least',
  'posting.amount_from as amountFrom',
  'posting.amount_to as amountTo',
  'posting.amount_blank as amountBlank',
  'posting.from_on as fromOn',
  'posting.until_on as untilOn',
  'posting.answer_by as answerBy',
  'posting.anonymous',
  'posting.shown_as as shownAs',
  'posting.labels',
  'posting.languages',
  'posting.interpreted',
  'posting.conditions',
  'posting.seats',
  'posting.programme',
  'posting.region',
  'posting.ended_why as endedWhy',
  'posting.source',
  'posting.asked',
  'posting.consent_subject as consentSubject',
  'posting.consent_way as consentWay',
  'posting.voice',
  'posting.version',
  'posting.written_by as writtenBy',
  'posting.created_at as createdAt',
  'posting.opened_at as openedAt',
  'posting.ended_at as endedAt',
] as const;

export const postings = (tx: Tx) =>
  tx
    .selectFrom('networking.posting as posting')
    .innerJoin('networking.party as party', 'party.id', 'posting.party')
    .select(columns);

/** A need or an offer, held until the transaction ends. */
export const postingForUpdate = async (tx: Tx, id: string, actor: Actor): Promise<Locked<Posting>> =>
  locked(await postings(tx).where('posting.id', '=', id).forUpdate('posting').executeTakeFirst(), actor);

export const postingToRead = async (tx: Tx, id: string, actor: Actor): Promise<Locked<Posting>> =>
  locked(await postings(tx).where('posting.id', '=', id).executeTakeFirst(), actor);

/** Who asks or offers, for those who may know. */
export const partyOf = (tx: Tx, id: string): Promise<Party> =>
  tx
    .selectFrom('networking.party')
    .select([
      'id',
      'kind',
      'person',
      'structure',
      'organisation',
      'described',
      'contact_name as contactName',
      'contact_phone as contactPhone',
      'contact_email as contactEmail',
      'contact_lang as contactLang',
    ])
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
