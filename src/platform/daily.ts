import type { Caller } from './ground.ts';
import type { Actor } from './rights.ts';
import type { Lang } from './words/lang.ts';
import type { Trilingual } from './words/trilingual.ts';

/** Something that somebody is to do. */
export interface Waiting {
  /** What it is, e.g. `calls.to_check`. */
  code: string;
  count: number;
  /** Says it with its count: "12 applications to check". */
  say: (lang: Lang) => string;
  /** Of what, when it is of one thing. */
  title?: Trilingual;
  /** Where it is done, below the language. */
  href: string;
  late?: boolean;
}

/** A fact of the journal that the day of an office tells, counted. */
export interface DailyFact {
  /** Its whole name, e.g. `calls.call_published`. */
  fact: string;
  say: (lang: Lang, count: number) => string;
  /** Where such records are seen, below the language. */
  href: string;
  /** Under which the one record is seen by its id, when all are of one. */
  record?: string | undefined;
}

/** What a room has for somebody's day: what waits for her, and what changed since yesterday. */
export interface Daily {
  /** What waits in this room for this person; what counts nothing is left out of her day. */
  waits?: (caller: Caller) => Promise<Waiting[]>;
  facts?: readonly DailyFact[];
  /** She may be told of every fact of the room. Nobody but administrators may, where this is not said. */
  tellsAll?: (actor: Actor) => boolean;
  /** Of these records, those of which she may be told. */
  reach?: (caller: Caller, ids: string[]) => Promise<string[]>;
}
