import { drawsFrom } from '../src/platform/methods/draws.ts';

/** Needs and offers as a file tells them: 12 regions, 40 activities, what cooperatives know of themselves. */
export const inventedMarket = (needs: number, offers: number, seed: string, activities = 40) => {
  const draw = drawsFrom(seed).uniform;
  const below = (n: number): number => Math.floor(draw() * n);
  const some = (n: number, from: number): string[] => [
    ...new Set(Array.from({ length: n }, () => `activity ${below(from)}`)),
  ];
  const region = (): string => `MA-${String(1 + below(12)).padStart(2, '0')}`;
  const months = (): number[] => (draw() < 0.4 ? [] : [1 + below(4), 5 + below(4), 9 + below(4)]);
  const languages = (): string[] => (draw() < 0.5 ? ['ar'] : ['ar', 'fr']);
  return {
    needs: Array.from({ length: needs }, (_, n) => ({
      id: `need ${n + 1}`,
      buyer: `buyer ${1 + below(Math.ceil(needs / 3))}`,
      activities: some(1 + below(2), activities),
      territories: draw() < 0.6 ? [] : [...new Set([region(), region(), region(), region()])],
      place: `${region()}-${1 + below(6)}`,
      quantity: 10 + below(400),
      least: draw() < 0.5 ? 0.25 : 1,
      months: months(),
      languages: draw() < 0.3 ? ['fr'] : ['ar', 'fr'],
      interpreted: draw() < 0.5,
    })),
    offers: Array.from({ length: offers }, (_, n) => ({
      cooperative: `cooperative ${n + 1}`,
      activities: some(1 + below(3), activities),
      territory: `${region()}-${1 + below(6)}`,
      capacity: draw() < 0.2 ? null : 20 + below(1000),
      months: months(),
      languages: languages(),
      most: 1 + below(3),
    })),
    seed,
  };
};
