import { folded } from './cell-text.ts';
import type { ImportField } from './fields.ts';
import type { HeaderColumn } from './header.ts';

/** What a person chose for each title of a list, by folded title. */
export type RememberedMapping = Record<string, ImportField>;

/** The key of a title in a remembered mapping; titles that repeat are numbered. */
export const titleKeys = (columns: HeaderColumn[]): string[] => {
  const seen = new Map<string, number>();
  return columns.map(({ title }) => {
    const key = folded(title);
    const times = (seen.get(key) ?? 0) + 1;
    seen.set(key, times);
    return times === 1 ? key : `${key} #${times}`;
  });
};

/** What to keep once a person has agreed to a mapping. */
export const toRemember = (mapping: { columns: (HeaderColumn & { field: ImportField })[] }): RememberedMapping => {
  const keys = titleKeys(mapping.columns);
  return Object.fromEntries(mapping.columns.map(({ field }, index) => [keys[index] ?? '', field]));
};

/** A guessed mapping with what somebody chose for the same titles before; what was chosen wins. */
export const withRemembered = <Column extends HeaderColumn & { field: ImportField }>(
  columns: Column[],
  remembered: RememberedMapping,
): (Column & { why?: 'remembered'; confidence?: number })[] => {
  const keys = titleKeys(columns);
  return columns.map((column, at) => {
    const field = remembered[keys[at] ?? ''];
    return field === undefined ? column : { ...column, field, why: 'remembered', confidence: 1 };
  });
};
