import type { Reading } from '../rules/reading.ts';
import { resemblanceOf } from '../rules/resemblance.ts';
import type { Compared, Left } from './compare-thread.ts';

export const rightsOf = ({ rights }: Left): string[] => rights.split(',');

/** The pairs of a structure with those it met; reasons are kept without what they speak of. */
export const pairsOf = (left: Left, readings: ReadonlyMap<string, Reading>): Compared[] => {
  const reading = readings.get(left.left);
  if (!reading) return [];
  return rightsOf(left).flatMap((id) => {
    const other = readings.get(id);
    const found = other && resemblanceOf(reading, other, { bearers: left.bearers });
    if (!found) return [];
    const [first, second] = left.left < id ? [left.left, id] : [id, left.left];
    const reasons = found.reasons.map(({ code, likeness }) => (likeness === undefined ? { code } : { code, likeness }));
    return [{ left: first, right: second, score: found.score, verdict: found.verdict, reasons }];
  });
};
