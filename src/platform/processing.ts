import type { Context } from './command.ts';
import type { Caller } from './ground.ts';
import type { Fact } from './journal/fact.ts';
import type { Lang } from './words/lang.ts';

/** On what ground people's data may be kept (law 09-08, article 4). */
export type LegalBasis = 'consent' | 'contract' | 'law' | 'mission';

/** A line of the register in the reader's language, each a phrase or two. */
export interface ProcessingInWords {
  title: string;
  /** Whose data. */
  persons: string;
  /** Which data. */
  data: string;
  /** What for. */
  purpose: string;
  /** Who else receives it. */
  recipients: string;
  /** From what moment its time is counted. */
  since: string;
}

/** A line of the register out of a room's words: `say` gives the phrase of each part. */
export const processingSaid = (say: (part: keyof ProcessingInWords) => string): ProcessingInWords => ({
  title: say('title'),
  persons: say('persons'),
  data: say('data'),
  purpose: say('purpose'),
  recipients: say('recipients'),
  since: say('since'),
});

// A job makes records anonymous in every room by one loop; each room knows the tables of its own.
// oxlint-disable-next-line typescript/no-explicit-any
type AnyContext = Context<any>;

/** How long what tells who somebody is stays, and how it goes; counts and amounts stay for ever. */
export interface Retention {
  /** Months, unless the office says otherwise between `least` and `most`. */
  months: number;
  least: number;
  most: number;
  /** How many records are older than this and still tell who somebody is. */
  expired: (context: Pick<AnyContext, 'tx' | 'now'>, before: Date) => Promise<number>;
  /**
   * Takes out of at most `limit` such records what tells who somebody is, and leaves what statistics count.
   * @returns how many it took, fewer than `limit` when none is left, and what is to be journalled of it.
   */
  anonymise: (context: AnyContext, before: Date, limit: number) => Promise<{ records: number; facts: Fact[] }>;
}

/** What a room does with data about people: a line of the register that law 09-08 asks for. */
export interface Processing {
  /** `room.subject`. */
  name: string;
  basis: LegalBasis;
  say: (lang: Lang) => ProcessingInWords;
  /** Null where it stays as long as the person wants it to. */
  retention: Retention | null;
}

/** A form through which people are asked, for which the office fills a sheet of the register. */
export interface AskedForm {
  /** `room.kind`, such as `forms.form`. */
  kind: string;
  id: string;
  title: string;
  fields: AskedField[];
}

export interface AskedField {
  /** `section.question`. */
  id: string;
  label: string;
  /** What may tell who somebody is, as far as its kind says: a telephone, a file, free text. */
  likely: boolean;
}

/** The forms of a room that are in use, for whoever fills their sheets. */
export type AskedForms = (caller: Caller, lang: Lang) => Promise<AskedForm[]>;
