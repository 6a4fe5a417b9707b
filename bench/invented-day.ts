import { drawsFrom } from '../src/platform/methods/draws.ts';

/** A meeting day as a file tells it: half of the cooperatives speak Arabic only, half of the buyers do not. */
export const inventedDay = (buyers: number, cooperatives: number, interpreters: number, seed: string) => {
  const draw = drawsFrom(seed).uniform;
  const slots = Array.from({ length: 14 }, (_, n) => `slot ${n + 1}`);
  const absent = () => (draw() < 0.2 ? slots.filter(() => draw() < 0.2) : []);
  const people = (name: string, count: number, languages: () => string[]) =>
    Array.from({ length: count }, (_, n) => ({ id: `${name} ${n + 1}`, languages: languages(), absent: absent() }));
  const wishes = Array.from({ length: buyers }, (_, b) =>
    Array.from({ length: cooperatives }, (_, c) => ({ b, c, draw: draw() }))
      .filter((one) => one.draw < 0.25)
      .map((one) => ({
        buyer: `buyer ${one.b + 1}`,
        cooperative: `cooperative ${one.c + 1}`,
        wish: one.draw < 0.05 ? 'must' : one.draw < 0.23 ? 'may' : 'no',
      })),
  ).flat();
  return {
    slots,
    tables: buyers,
    buyers: people('buyer', buyers, () => (draw() < 0.3 ? ['fr'] : ['fr', 'ar'])),
    cooperatives: people('cooperative', cooperatives, () => (draw() < 0.5 ? ['ar'] : ['ar', 'fr'])),
    interpreters: people('interpreter', interpreters, () => ['fr', 'ar']),
    wishes,
    seed,
  };
};
