/** In thousandths, so that shares written with one figure after the comma make 100 %. */
const grain = 1000;

/**
 * What part of the whole each is, from 0 to 1, rounded to a thousandth so that together they are 1: the largest
 * remainders are rounded up (Hamilton). Null for what is not known, and for all where the whole is nothing.
 */
export const sharesOf = (parts: readonly (number | null)[]): (number | null)[] => {
  const whole = parts.reduce<number>((sum, part) => sum + (part ?? 0), 0);
  if (whole <= 0) return parts.map(() => null);
  const exact = parts.map((part) => ((part ?? 0) / whole) * grain);
  const left = grain - exact.reduce((sum, one) => sum + Math.floor(one), 0);
  const order = [...exact.keys()].toSorted((a, b) => (exact[b]! % 1) - (exact[a]! % 1));
  const up = new Set(order.slice(0, Math.round(left)));
  return parts.map((part, at) => (part === null ? null : (Math.floor(exact[at]!) + (up.has(at) ? 1 : 0)) / grain));
};
