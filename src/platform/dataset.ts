import { langs } from './words/lang.ts';
import type { Lang } from './words/lang.ts';

/**
 * What a cell holds: `id` a UUID, `day` a calendar day (`2026-08-03`), `instant` a moment with its hour, `texts` a list
 * of short texts. `decimal` is read as a number: amounts in dirhams stay far below what a double keeps.
 */
export type CellType = 'id' | 'text' | 'texts' | 'integer' | 'decimal' | 'boolean' | 'day' | 'instant';

export interface DatasetColumn {
  type: CellType;
  /** The codes that it may hold, and how each is said to a reader. */
  codes?: { of: readonly string[]; say: (code: string, lang: Lang) => string };
  /** A code of a country (`MA`), region (`MA-09`) or province (`MA-TAR`): where the row lies. */
  place?: 'country' | 'region' | 'province';
  /** The dataset whose key stands here. */
  refers?: string;
  /** A text in this language, where the column is of one. */
  lang?: Lang;
  unit?: 'MAD' | 'hours' | 'years';
  /**
   * It counts persons: the view leaves it empty where there are one to four of them, and wherever what is left could
   * be taken off a total to find so few.
   */
  persons?: true;
}

/** A table that everybody may take along: a view of its room, which holds only what is public. */
export interface Dataset {
  /** `structures`: the same for ever, addresses and subscriptions name it. Letters, figures, `_` and `-`. */
  name: string;
  /** `registry.open_structures`. Its columns are those below; small counts of persons are hidden in it. */
  view: string;
  /** Columns that together tell a row from every other. None of them is ever empty; a table with an index on them is read a page at a time. */
  key: readonly [string, ...string[]];
  /** In the order of the view's reader. */
  columns: Readonly<Record<string, DatasetColumn>>;
  /**
   * The texts of the dataset in the room's words: `title`, `about`; for a column its name, and `NAME.about` where the
   * name alone may be misread. Columns that many rooms have (region, province, edition …) are said by the room `opendata`.
   */
  say: (lang: Lang, what: string) => string;
  /** How often it changes. */
  frequency: 'continuous' | 'daily' | 'monthly' | 'yearly' | 'irregular';
  /** The column of days or instants whose first and last are the time that the dataset covers. */
  period?: string;
  /** What a row is drawn as on a map: a point within its province or region, or the region's whole area. */
  shape?: 'point' | 'area';
  /** The house's licence unless the dataset stands under another: an SPDX identifier such as `CC0-1.0`. */
  licence?: string;
}

/** `title_fr`, `title_ar`, `title_en`: a text of the record in each language that it has. */
export const inEachLang = (stem: string): Record<string, DatasetColumn> =>
  Object.fromEntries(langs.map((lang) => [`${stem}_${lang}`, { type: 'text', lang } as const]));

/** A text that is one of these codes. */
export const coded = (of: readonly string[], say: (code: string, lang: Lang) => string): DatasetColumn => ({
  type: 'text',
  codes: { of, say },
});
