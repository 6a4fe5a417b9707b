import type { Need, Offer } from './matching.ts';

/**
 * How much of what a need asks a cooperative can bring in a month, in the first unit of the need's kind: the most of its
 * products that are what is asked and are told in such units; null where it has not said.
 */
export const capacityFor = ({ counted }: Need, { capacity, makes }: Offer): number | null => {
  if (counted === null || makes.length === 0) return capacity;
  let most = capacity;
  for (const { concept, chain, kind, capacity: made } of makes) {
    if (kind !== counted.kind || (most !== null && made <= most)) continue;
    if (counted.codes.has(concept ?? '') || counted.codes.has(chain ?? '')) most = made;
  }
  return most;
};
