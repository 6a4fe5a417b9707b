import { auction } from './auction.ts';
import { fitting } from './candidates.ts';
import { explainMatch } from './explain-match.ts';
import { keepFloor, type Exposed } from './exposure.ts';
import type { Candidate, Match, Matched, Matching } from './matching.ts';
import { traitsOf, twoSidedScore } from './two-sided-score.ts';

const LEFT = {
  no_need_fits: {
    fr: 'Aucun besoin ne lui convient. Voyez les raisons, besoin par besoin.',
    ar: 'لا توجد حاجة تناسبها. اطلعوا على الأسباب حسب كل حاجة.',
    en: 'No need fits it. See the reasons, need by need.',
  },
  no_seat: {
    fr: 'Les places des besoins qui lui conviennent sont toutes prises. Augmentez « seats » ou « exposure.beyond ».',
    ar: 'كل أماكن الحاجات التي تناسبها محجوزة. ارفعوا قيمة «seats» أو «exposure.beyond».',
    en: 'All seats of the needs that fit it are taken. Raise "seats" or "exposure.beyond".',
  },
};

interface Seated {
  beyond: boolean;
  exposure: boolean;
}

const matchOf = (matching: Matching, n: number, { offer }: Candidate, seated: Seated): Match => {
  const [need, cooperative] = [matching.needs[n]!, matching.offers[offer]!];
  const traits = traitsOf(need, cooperative);
  const { score, ...sides } = twoSidedScore(traits);
  return {
    need: need.id,
    cooperative: cooperative.id,
    score,
    sides,
    ...seated,
    ...explainMatch(need, cooperative, traits),
  };
};

const exposureOf = (
  { offers, exposure }: Matching,
  { due, fits }: Exposed,
  given: Set<number>,
): Matched['exposure'] => {
  if (!exposure) return null;
  const left = [...due]
    .filter((offer) => !given.has(offer))
    .map((offer) => {
      const why = fits.get(offer)!.length === 0 ? ('no_need_fits' as const) : ('no_seat' as const);
      return { cooperative: offers[offer]!.id, why, say: LEFT[why] };
    });
  return { due: due.size, offered: due.size - left.length, left };
};

/**
 * Needs to cooperatives: those that every filter lets pass, scored from both sides, assigned for the largest total
 * under the seats of needs and the places of cooperatives, then changed as little as keeps the exposure floor.
 * Each match says what agreed and what is missing. The same file and seed give the same matches.
 */
export const matchNeeds = (matching: Matching): Matched => {
  const { needs, offers } = matching;
  const { candidates, excluded } = fitting(matching);
  const seats = needs.map((need) => need.seats);
  const auctioned = auction(
    candidates,
    seats,
    offers.map(({ most }) => most),
  );
  const wanted = auctioned.chosen.map((all) => new Set(all.map(({ offer }) => offer)));
  const exposed = keepFloor(matching, candidates, auctioned);
  const { chosen, bound } = auctioned;
  let total = 0;
  for (const one of chosen.flat()) total += one.score;
  const matches = needs.flatMap((_, n) => [
    ...chosen[n]!.sort((a, b) => b.score - a.score || a.offer - b.offer).map((one) =>
      matchOf(matching, n, one, { exposure: !wanted[n]!.has(one.offer), beyond: false }),
    ),
    ...exposed.beyond[n]!.map((one) => matchOf(matching, n, one, { exposure: true, beyond: true })),
  ]);
  const given = new Set([...chosen, ...exposed.beyond].flat().map(({ offer }) => offer));
  return {
    matches,
    needs: needs.map(({ id, seats }, n) => ({
      need: id,
      seats,
      offered: chosen[n]!.length + exposed.beyond[n]!.length,
      eligible: candidates[n]!.length,
      excluded: excluded[n]!,
    })),
    total,
    bound,
    gap: bound === 0 ? 0 : (bound - total) / bound,
    exposure: exposureOf(matching, exposed, given),
  };
};
