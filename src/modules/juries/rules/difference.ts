/** Anything JSON can say. */
type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

export interface Difference {
  /** Where: `result.applications.3.calibrated`. */
  path: string;
  recorded: Json;
  recomputed: Json;
}

const isObject = (value: Json | undefined): value is { [key: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const join = (path: string, key: string | number): string => (path === '' ? `${key}` : `${path}.${key}`);

/** The first place where two values differ, keys in their order and lists by their length last; null when they are the same. */
export const firstDifference = (
  recorded: Json | undefined,
  recomputed: Json | undefined,
  path = '',
): Difference | null => {
  if (Array.isArray(recorded) && Array.isArray(recomputed)) {
    for (let at = 0; at < Math.max(recorded.length, recomputed.length); at++) {
      const found = firstDifference(recorded[at], recomputed[at], join(path, at));
      if (found) return found;
    }
    return null;
  }
  if (isObject(recorded) && isObject(recomputed)) {
    for (const key of [...new Set([...Object.keys(recorded), ...Object.keys(recomputed)])].sort()) {
      const found = firstDifference(recorded[key], recomputed[key], join(path, key));
      if (found) return found;
    }
    return null;
  }
  return Object.is(recorded, recomputed) ? null : { path, recorded: recorded ?? null, recomputed: recomputed ?? null };
};
