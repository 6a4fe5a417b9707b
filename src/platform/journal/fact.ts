/** Anything JSON can say. Numbers keep every digit: JSON writes the shortest decimal that reads back the same. */
export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

/**
 * Something that was done: `fact` is `room.what_happened`, `about` the id of the record it concerns.
 * `payload` holds the ids and values that a replay needs, and never personal data: ids only.
 */
export interface Fact {
  fact: string;
  about: string;
  payload?: { [key: string]: Json };
}

/** A fact as the journal keeps it. */
export interface Entry {
  id: string;
  at: Date;
  actor: string | null;
  fact: string;
  about: string;
  payload: { [key: string]: Json };
}
