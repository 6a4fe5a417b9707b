import type { Caller } from './ground.ts';
import type { Role, Whereabouts } from './rights.ts';
import type { Lang } from './words/lang.ts';

/** A journalled fact that programs may be told of: its name, its hour and the id of its record, never more. */
export interface ToldFact {
  /** As the journal has it, `calls.call_published`. */
  fact: string;
  /** `anyone`: its record is public. Else who holds one of these roles where the record lies. */
  to: 'anyone' | readonly Role[];
  /** Where its record lies; left out, only a role held everywhere opens it. Read in the house's name. */
  where?: (caller: Caller, about: string) => Promise<Whereabouts | null>;
  /**
   * The dataset whose row its record is, by its only key. It is told while the record is there and no longer: what is not
   * public never leaves. Left out where the id alone is all that is told, as of what is taken away.
   */
  dataset?: string;
  say: (lang: Lang) => string;
}
