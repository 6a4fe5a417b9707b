/** JSON-like values of a structure's fields, by the field's name. */
export type Fields = Record<string, unknown>;

const ordered = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(ordered);
  if (typeof value !== 'object' || value === null) return value ?? null;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, one]) => one !== null && one !== undefined && one !== '')
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, one]) => [key, ordered(one)]),
  );
};

/** Two values say the same, whatever the order of their keys; what is empty and what is absent are one. */
export const same = (left: unknown, right: unknown): boolean =>
  JSON.stringify(ordered(left)) === JSON.stringify(ordered(right));

/** The fields of `after` that differ, as they were and as they are. */
export const changesBetween = (before: Fields, after: Fields): { before: Fields; after: Fields } => {
  const changed = Object.keys(after).filter((field) => !same(before[field], after[field]));
  const of = (fields: Fields): Fields => Object.fromEntries(changed.map((field) => [field, fields[field] ?? null]));
  return { before: of(before), after: of(after) };
};

export interface Clash {
  field: string;
  mine: unknown;
  theirs: unknown;
}

/**
 * Merges one person's edit with what others changed since that person read the record.
 * @param base the record as it was read, @param current as it is, @param mine as it is to be
 * @returns what to write; and the fields that both changed, each to another value
 */
export const merge = (base: Fields, current: Fields, mine: Fields): { merged: Fields; clashes: Clash[] } => {
  const merged: Fields = {};
  const clashes: Clash[] = [];
  for (const [field, value] of Object.entries(mine)) {
    const touched = !same(value, base[field]);
    if (touched && !same(current[field], base[field]) && !same(value, current[field])) {
      clashes.push({ field, mine: value, theirs: current[field] });
    }
    merged[field] = touched ? value : current[field];
  }
  return { merged, clashes };
};
