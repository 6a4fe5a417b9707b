import { allow } from './rights.ts';
import type { Actor } from './rights.ts';

/** A row whose value is out of reach until somebody with a right to it opens it. */
export class Locked<Row> {
  readonly #row: Row;

  constructor(row: Row) {
    this.#row = row;
  }

  /** @throws Anonymous or Hidden when `may` says no. */
  open(actor: Actor, may: (actor: Actor, row: Row) => boolean): Row {
    allow(actor, may(actor, this.#row));
    return this.#row;
  }
}

/** The row under lock, or 404 when there is none. */
export const locked = <Row>(row: Row | undefined, actor: Actor): Locked<Row> => {
  allow(actor, row !== undefined);
  return new Locked(row as Row);
};
