/**
 * What a phone and the server say to each other. Types and schemas only: the phone imports this very file.
 * It grows by optional fields; what was once accepted is accepted for ever, since a phone may come back after a year.
 */
import * as v from 'valibot';

type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

const Id = v.pipe(v.string(), v.uuid());
const Digest = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));

/** Acts of one sending. A phone with more sends again; the order is that of capture. */
export const actsPerSync = 200;
/** Characters of one act as JSON; photos and voices travel apart. */
export const actLimit = 256 * 1024;
/** Structures that one tour may hold. */
export const tourLimit = 200;

/** One field as the phone showed it, and as the agent left it; null is empty. */
export const Change = v.object({ before: v.unknown(), after: v.unknown() });

export const SentAct = v.object({
  /** UUIDv7 made by the phone: the act is applied once under it. */
  id: Id,
  /** `room.verb` */
  name: v.pipe(v.string(), v.maxLength(80)),
  input: v.unknown(),
  /** Id of the record it is about, made by the phone when the act creates it. */
  record: v.pipe(v.string(), v.maxLength(80)),
  /** For acts that edit: field → before and after. */
  changes: v.optional(v.record(v.string(), Change)),
  /** The phone's clock, ISO 8601: kept as told and only shown. */
  capturedAt: v.pipe(v.string(), v.maxLength(40)),
  /** The act before it about the same record: this one waits until that one has arrived. */
  after: v.optional(v.nullable(Id)),
  /** The refused or clashing act that this one is sent instead of. */
  replaces: v.optional(v.nullable(Id)),
  /** A refused act is tried again; otherwise its kept reply is repeated. */
  again: v.optional(v.boolean()),
  /** Whose phone captured it, when it was handed over: kept as told. */
  capturedBy: v.optional(v.nullable(Id)),
});
export type SentAct = v.InferInput<typeof SentAct>;

export const phoneLangs = ['fr', 'ar', 'en', 'zgh'] as const;

/** `POST /field/sync`, as application/json. */
export const SyncRequest = v.object({
  /** UUIDv7 made once per phone and user. */
  device: Id,
  lang: v.optional(v.picklist(phoneLangs), 'fr'),
  acts: v.optional(v.pipe(v.array(SentAct), v.maxLength(actsPerSync)), []),
  /** The cursor of the last reply whose shelves were written down on the phone; null: it holds nothing. */
  cursor: v.optional(v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0))), null),
  /** The tour chosen on the phone; absent: as it was. An empty list goes back to what is assigned. */
  structures: v.optional(v.pipe(v.array(Id), v.maxLength(tourLimit))),
  /** What the phone's clock says as it sends: the difference is noted, and decides nothing. */
  phoneNow: v.optional(v.pipe(v.string(), v.maxLength(40))),
  /** Acts only, no shelves: while a long outbox is emptied. */
  actsOnly: v.optional(v.boolean(), false),
});
export type SyncRequest = v.InferInput<typeof SyncRequest>;

/**
 * - `applied`: done, as sent.
 * - `merged`: done; others had changed other fields meanwhile.
 * - `clash`: what does not clash is done; for each field of `values` a person decides, and both values are kept.
 * - `refused`: not done, `say` tells why. The office has it too (`kept`), and may try again, hand it on or set it aside.
 * - `waiting`: the act it follows has not arrived; it will be applied when that one does. Nothing to do.
 */
export type ActState = 'applied' | 'merged' | 'clash' | 'refused' | 'waiting';

/** Both values of a field that was changed on both sides. */
export interface ClashValues {
  before: Json;
  /** As the phone sent it. */
  phone: Json;
  /** As it stands on the server. */
  office: Json;
}

export interface ActReply {
  act: string;
  state: ActState;
  /** `room.reason` of a refusal. */
  refusal?: string;
  /** The same in the phone's language (French for Tamazight). */
  say?: string;
  /** Of an input that cannot be read: what is wrong with which field. */
  problems?: { field: string; say: string }[];
  values?: Record<string, ClashValues>;
  /** The server holds all that the act said: the phone may let go of it once its user has seen the reply. */
  kept: boolean;
}

export interface ShelfChange {
  shelf: string;
  upserts: { id: string; value: Json }[];
  /** Ids that this phone may no longer hold. */
  tombstones: string[];
}

export interface SyncReply {
  person: { id: string; name: string };
  replies: ActReply[];
  shelves: ShelfChange[];
  /** To be sent back once these shelves are written down. */
  cursor: number;
  /** More shelves are waiting: ask again at once with the new cursor. */
  more: boolean;
  /** SHA-256 of the media that applied acts still wait for. */
  media: string[];
  /** Structures of the tour as the server has it. */
  structures: string[];
  /** This phone was forgotten: what it sent is kept, and it must erase what it holds. */
  forget: boolean;
  /** The server's clock, ISO 8601, to be shown only. */
  now: string;
}

/** A medium in an escape file. */
export const EscapedMedia = v.object({
  digest: Digest,
  name: v.pipe(v.string(), v.maxLength(200)),
  /** Base64 of all its bytes. */
  content: v.string(),
});

/** The escape file: what was not sent, for another phone or the office. `twiza-….json`. */
export const EscapeFile = v.object({
  twiza: v.literal('field-escape'),
  version: v.literal(1),
  device: Id,
  /** Whose acts they are. */
  person: v.object({ id: Id, name: v.optional(v.string(), '') }),
  madeAt: v.pipe(v.string(), v.maxLength(40)),
  acts: v.array(SentAct),
  media: v.optional(v.array(EscapedMedia), []),
  /** HMAC-SHA-256 of `escapedText(file)` under the device's key (`GET /field/key`); absent: a plain file. */
  signature: v.optional(v.nullable(v.string())),
});
export type EscapeFile = v.InferInput<typeof EscapeFile>;

/** What the signature of an escape file covers: its acts, by their JSON. */
export const escapedText = ({ device, person, acts }: Pick<EscapeFile, 'device' | 'person' | 'acts'>): string =>
  JSON.stringify([device, person.id, acts]);
