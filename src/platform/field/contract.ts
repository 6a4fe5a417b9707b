import type * as v from 'valibot';
import type { Context } from '../command.ts';
import type { Fact, Json } from '../journal/fact.ts';
import type { Lang } from '../words/lang.ts';

// Each room narrows this to its own tables.
// oxlint-disable-next-line typescript/no-explicit-any
type AnyContext = Context<any>;

/** A photo, a voice note, a signed sheet that an act names, now that all its bytes are here. */
export interface ArrivedMedia {
  /** SHA-256 of the bytes that the phone sent, in hexadecimal: what the act names it by. */
  digest: string;
  /** For `acceptUpload(context, { upload, owner, use, allowed })`. */
  upload: string;
  owner: string;
}

/** What a phone may ask of a room: one verb, applied once. */
export interface FieldAct<Input extends v.GenericSchema = v.GenericSchema> {
  /** `diagnoses.answer_items`: the same for ever; a phone may come back with it a year later. */
  name: string;
  /**
   * Accepts every version that was ever published. What it gives is what the other functions receive, and a verb that
   * it is handed to parses it once more: keep it a plain shape, and leave transformations to the verb.
   */
  input: Input;
  /** The id of the record that the act is about: acts about one record are applied in the order captured. */
  record: (input: v.InferOutput<Input>) => string;
  /**
   * False while what the act is about has not come. Asked when `fields` or `apply` could not be done: the act then waits,
   * instead of being refused as absent.
   */
  ready?: (context: AnyContext, input: v.InferOutput<Input>) => Promise<boolean>;
  /**
   * For acts that edit: the record's fields as they stand, read under lock, opened by this actor. The phone sends
   * `{ field: { before, after } }`; disjoint fields merge, the same field changed on both sides is a clash that a person
   * settles, both values kept. Absent: the act only adds.
   */
  fields?: (context: AnyContext, record: string, input: v.InferOutput<Input>) => Promise<Record<string, Json>>;
  /**
   * Usually `someCommand.within(context, input)`. For an act that edits, `set` holds the fields to write, and no other.
   * The right is asked here: Hidden sends the act to a person of the office, with all that it holds.
   */
  apply: (context: AnyContext, input: v.InferOutput<Input>, set?: Record<string, Json>) => Promise<Fact[]>;
  /** What the records are called (a structure's name), by record, for the office's lists; what has no name is left out. */
  titles?: (context: Omit<AnyContext, 'later'>, records: string[]) => Promise<Map<string, string>>;
  /** The page of the record, without the language: `/office/structures/…`; null while there is none. */
  page?: (record: string, context: Omit<AnyContext, 'later'>) => string | null | Promise<string | null>;
  /**
   * Names of the fields for who settles a clash, where the room's words (`field.NAME`) do not have them; the act itself
   * is named by the room's words under `act.VERB`.
   */
  labels?: (context: Omit<AnyContext, 'later'>, record: string, lang: Lang) => Promise<Record<string, string>>;
  /** Digests of the media that the act names. It is applied without waiting for them; what is owed is shown. */
  media?: (input: v.InferOutput<Input>) => string[];
  /** For an act that only makes sense with all that was sent before it (a submission): it waits for media still owed. */
  afterMedia?: boolean;
  /** Takes one medium, in the transaction of the act or, when it comes later, in one of its own. */
  attach?: (context: AnyContext, input: v.InferOutput<Input>, media: ArrivedMedia) => Promise<Fact[]>;
}

/** Any act, whatever it is told: for lists. */
export type AnyFieldAct = FieldAct;

/** Declares an act, typed by its input. */
export const fieldAct = <Input extends v.GenericSchema>(act: FieldAct<Input>): AnyFieldAct =>
  act as unknown as AnyFieldAct;

/** For whom a shelf is filled. */
export interface Agent {
  person: string;
  /**
   * The structures of the tour: those chosen on the phone, else those assigned to the agent. A shelf about structures
   * gives of these what the actor may hold.
   */
  structures: readonly string[];
}

/** What a phone may hold of a room; the server sends what changed since the phone's cursor, and takes back the rest. */
export interface FieldShelf {
  /** `accompaniment.engagements` */
  name: string;
  /** Only what this actor may hold now, from region and assignment. Small values: a tour of 40 structures stays under 2 MB. */
  rows: (context: Omit<AnyContext, 'later'>, agent: Agent) => Promise<{ id: string; value: Json }[]>;
}

/** The structures that an agent is assigned to, for a tour that nobody has chosen yet. */
export type FieldAssignments = (context: Omit<AnyContext, 'later'>, agent: { person: string }) => Promise<string[]>;

/** What a room brings for phones, as `Room` declares it. */
export interface FieldBrought {
  acts?: AnyFieldAct[];
  shelves?: FieldShelf[];
  assignments?: FieldAssignments;
}
