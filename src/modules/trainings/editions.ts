import type { Caller } from '../../platform/ground.ts';
import type { Trilingual } from '../../platform/words/trilingual.ts';

/** An edition that sessions may be held for, with its programme. */
export interface EditionKnown {
  id: string;
  programme: string;
  /** The programme's name, and the edition's after it. */
  title: Trilingual;
  programmeName: Trilingual;
}

type Editions = (caller: Caller) => Promise<EditionKnown[]>;

let editions: Editions = () => Promise.resolve([]);

/** Programmes stand on this room's own floor: the roof, which knows both, hands their editions over. */
export const registerEditions = (list: Editions): void => {
  editions = list;
};

export const editionsKnown: Editions = (caller) => editions(caller);
