import { capacityFor } from './capacity.ts';
import type { Filter, Known, Need, Offer } from './matching.ts';

const meet = <T>(one: readonly T[], other: readonly T[]): boolean => one.some((item) => other.includes(item));
const silent = (one: readonly unknown[], other: readonly unknown[]): boolean => one.length === 0 || other.length === 0;

/** Whether a place is the territory, or lies in it. */
export const within = (place: string, territory: string): boolean =>
  place.startsWith(territory) && (place.length === territory.length || place[territory.length] === '-');

/**
 * Why a cooperative cannot answer a need, the first reason in a fixed order; null where it can. What either side left
 * blank excludes nobody: it is told as missing instead.
 */
export const reasonNotToOffer = (
  need: Need,
  offer: Offer,
  known: Known,
  capacity = capacityFor(need, offer),
): Filter | null => {
  if (!silent(need.activities, offer.activities) && !meet(need.activities, offer.activities)) return 'activity';
  const { territory } = offer;
  if (territory !== null && need.territories.length > 0 && !need.territories.some((one) => within(territory, one)))
    return 'territory';
  if (!silent(need.months, offer.months) && !meet(need.months, offer.months)) return 'season';
  if (need.quantity !== null && capacity !== null && capacity < need.quantity * need.least) return 'capacity';
  if (!need.interpreted && !silent(need.languages, offer.languages) && !meet(need.languages, offer.languages))
    return 'language';
  if (need.refuses.has(offer.id) || offer.refuses.has(need.buyer)) return 'veto';
  return known.get(need.buyer)?.has(offer.id) ? 'already_met' : null;
};
