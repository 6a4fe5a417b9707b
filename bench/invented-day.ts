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

type Invented = ReturnType<typeof inventedDay>;
type Meeting = { buyer: string; cooperative: string; slot: string; table: string; interpreter: string | null };

/** In the second slot of the day: a buyer comes four slots later, a cooperative not at all, an interpreter falls ill. */
export const disturbed = (day: Omit<Invented, 'tables'> & { tables: number }, planned: Meeting[]) => {
  const [first, from, ...rest] = day.slots;
  const toCome = [from!, ...rest];
  const [late, gone] = [planned[0]!, planned.find((one) => one.buyer !== planned[0]!.buyer)!];
  const away = <P extends { id: string; absent: string[] }>(people: P[], id: string | null, slots: string[]): P[] =>
    people.map((one) => (one.id === id ? { ...one, absent: [...new Set([...one.absent, ...slots])] } : one));
  const ill = planned.find(({ interpreter }) => interpreter !== null)?.interpreter ?? null;
  const standing = planned.filter(
    (one) => one.slot === first && one.buyer !== late.buyer && one.cooperative !== gone.cooperative,
  );
  return {
    ...day,
    buyers: away(day.buyers, late.buyer, toCome.slice(0, 4)),
    cooperatives: away(day.cooperatives, gone.cooperative, day.slots),
    interpreters: away(day.interpreters, ill, toCome),
    held: standing,
    previous: planned,
    from,
  };
};
