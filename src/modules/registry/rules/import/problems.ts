import type { ImportField } from './fields.ts';

/** A cell as a spreadsheet gives it. */
export type Cell = string | number | boolean | Date | null;

/** An error keeps its row out until it is mended; a warning lets it in. Each has a text under `import.problem.` */
export const problemSeverity = {
  no_name: 'error',
  ice_length: 'error',
  ice_rounded: 'error',
  register_number_rounded: 'error',
  register_number_date: 'error',
  date_impossible: 'error',
  date_unreadable: 'error',
  number_unreadable: 'error',
  women_over_members: 'error',
  men_over_members: 'error',
  youth_over_members: 'error',
  number_taken: 'error',
  numbers_disagree: 'error',
  value_refused: 'error',
  no_register_number: 'warning',
  ice_zeros_restored: 'warning',
  members_differ: 'warning',
  date_future: 'warning',
  dissolved_before_created: 'warning',
  dissolved_without_status: 'warning',
  phone_unreadable: 'warning',
  email_unreadable: 'warning',
  website_unreadable: 'warning',
  coordinates_unreadable: 'warning',
  country_unknown: 'warning',
  kind_unknown: 'warning',
  status_unknown: 'warning',
  place_unknown: 'warning',
  place_ambiguous: 'warning',
  value_chain_unknown: 'warning',
  two_values: 'warning',
  cell_error: 'warning',
  letters_lost: 'warning',
  number_known: 'warning',
  number_repeated: 'warning',
  label_unknown: 'warning',
} as const satisfies Record<string, 'error' | 'warning'>;

export type ProblemCode = keyof typeof problemSeverity;

export interface ImportProblem {
  /** as the office sees it, 1-based */
  row: number;
  field: ImportField;
  severity: 'error' | 'warning';
  code: ProblemCode;
  /** what the sentence shows; `text` is the cell as typed */
  values: Record<string, string | number>;
}

/** What a cell says, and what is wrong with it: both may be there. */
export interface Reading<Value> {
  value: Value | null;
  problem?: ProblemCode;
  values?: Record<string, string | number>;
}
