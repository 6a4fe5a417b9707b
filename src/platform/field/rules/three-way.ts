/** Values as JSON says them. What is empty and what is absent are one. */
export type Value = string | number | boolean | null | Value[] | { [key: string]: Value };

const isBlank = (value: unknown): boolean =>
  value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);

const ordered = (value: unknown): unknown => {
  if (Array.isArray(value) && value.length > 0) return value.map(ordered);
  if (typeof value !== 'object' || isBlank(value)) return isBlank(value) ? null : value;
  return Object.fromEntries(
    Object.entries(value as object)
      .filter(([, one]) => !isBlank(one))
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, one]) => [key, ordered(one)]),
  );
};

/** Two values say the same, whatever the order of their keys. */
export const sameValue = (left: unknown, right: unknown): boolean =>
  left === right || JSON.stringify(ordered(left)) === JSON.stringify(ordered(right));

/** One field as the phone showed it and as its user left it. */
export interface Changed {
  before: unknown;
  after: unknown;
}

export interface Clash {
  field: string;
  before: Value;
  phone: Value;
  office: Value;
}

export interface ThreeWay {
  /** What to write. */
  set: Record<string, Value>;
  /** Fields that both sides changed, each to another value: nothing is written, a person decides. */
  clashes: Clash[];
  /** Fields that already say what the phone wants. */
  already: string[];
}

const valueOf = (value: unknown): Value => (value ?? null) as Value;

/**
 * Merges what a phone changed into a record as it stands now, field by field: a field that nobody else touched since the
 * phone read it is written, one that says the same already is left, one that was changed otherwise is a clash.
 * @param changes field → before and after, as the phone had them
 * @param current the record's fields now; what is not there is empty
 */
export const threeWay = (changes: Record<string, Changed>, current: Record<string, unknown>): ThreeWay => {
  const merged: ThreeWay = { set: {}, clashes: [], already: [] };
  for (const [field, { before, after }] of Object.entries(changes)) {
    const now = valueOf(current[field]);
    if (sameValue(now, after)) merged.already.push(field);
    else if (sameValue(now, before)) merged.set[field] = valueOf(after);
    else merged.clashes.push({ field, before: valueOf(before), phone: valueOf(after), office: now });
  }
  return merged;
};
