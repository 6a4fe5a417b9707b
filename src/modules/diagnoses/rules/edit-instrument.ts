import type { Dimension, Instrument, Item, Mapping, Text, Training } from './instrument.ts';

/** One thing that an editor does to an instrument. `by` is -1 (earlier) or 1 (later). */
export type Gesture =
  | { do: 'describe'; changes: Pick<Instrument, 'title' | 'about' | 'leastShare' | 'leastDimensions'> }
  | { do: 'catalogue'; trainings: Training[] }
  | { do: 'mappings'; mappings: Mapping[] }
  | { do: 'add_dimension'; title: Text }
  | { do: 'describe_dimension'; dimension: string; changes: Pick<Dimension, 'title' | 'weight'> }
  | { do: 'move_dimension'; dimension: string; by: -1 | 1 }
  | { do: 'remove_dimension'; dimension: string }
  | { do: 'add_item'; dimension: string; prompt: Text }
  | { do: 'describe_item'; item: string; changes: Omit<Item, 'code'> }
  | { do: 'move_item'; item: string; by: -1 | 1 }
  | { do: 'remove_item'; item: string };

export type GestureRefusal = 'no_such_dimension' | 'no_such_item';

/** A, B, … Z, AA …: the first letter that no dimension has, nor had, as far as this draft can tell. */
export const nextLetter = (taken: readonly string[]): string => {
  for (let n = 0; ; n += 1) {
    const letter = (n >= 26 ? String.fromCharCode(64 + Math.floor(n / 26)) : '') + String.fromCharCode(65 + (n % 26));
    if (!taken.includes(letter)) return letter;
  }
};

/** One beyond the highest number in use: a code that was removed is not given to another question. */
export const nextCode = ({ code, items }: Dimension): string => {
  const numbers = items.map((item) => Number(/(\d+)$/.exec(item.code)?.[1] ?? 0));
  return `${code}${Math.max(0, ...numbers) + 1}`;
};

const moved = <Thing extends { code: string }>(all: readonly Thing[], code: string, by: -1 | 1): Thing[] => {
  const [from, things] = [all.findIndex((one) => one.code === code), [...all]];
  const to = from + by;
  if (from < 0 || to < 0 || to >= things.length) return things;
  [things[from], things[to]] = [things[to] as Thing, things[from] as Thing];
  return things;
};

const changed = <Thing extends { code: string }>(all: readonly Thing[], code: string, change: (one: Thing) => Thing) =>
  all.map((one) => (one.code === code ? change(one) : one));

const empty = (code: string, prompt: Text): Item => ({
  code,
  prompt,
  levels: [{}, {}, {}, {}, {}],
  weight: 1,
  actions: [],
});

/** Why a gesture cannot be made on this instrument as it stands now, or null: somebody may have removed what it is about. */
export const reasonNotToEdit = (instrument: Instrument, gesture: Gesture): GestureRefusal | null => {
  const { dimensions } = instrument;
  if ('dimension' in gesture && !dimensions.some(({ code }) => code === gesture.dimension)) return 'no_such_dimension';
  if (!('item' in gesture)) return null;
  return dimensions.some(({ items }) => items.some(({ code }) => code === gesture.item)) ? null : 'no_such_item';
};

const inItems = (items: Item[], gesture: Gesture): Item[] => {
  switch (gesture.do) {
    case 'describe_item':
      return changed(items, gesture.item, ({ code }) => ({ code, ...gesture.changes }));
    case 'move_item':
      return moved(items, gesture.item, gesture.by);
    case 'remove_item':
      return items.filter(({ code }) => code !== gesture.item);
    default:
      return items;
  }
};

const inDimensions = (dimensions: Dimension[], gesture: Gesture): Dimension[] => {
  switch (gesture.do) {
    case 'add_dimension': {
      const code = nextLetter(dimensions.map((one) => one.code));
      return [...dimensions, { code, title: gesture.title, weight: 10, items: [] }];
    }
    case 'describe_dimension':
      return changed(dimensions, gesture.dimension, (one) => ({ ...one, ...gesture.changes }));
    case 'move_dimension':
      return moved(dimensions, gesture.dimension, gesture.by);
    case 'remove_dimension':
      return dimensions.filter(({ code }) => code !== gesture.dimension);
    case 'add_item':
      return changed(dimensions, gesture.dimension, (one) => ({
        ...one,
        items: [...one.items, empty(nextCode(one), gesture.prompt)],
      }));
    default:
      return dimensions.map((one) => ({ ...one, items: inItems(one.items, gesture) }));
  }
};

/** The instrument after a gesture; a move beyond either end changes nothing. */
export const edited = (instrument: Instrument, gesture: Gesture): Instrument => {
  switch (gesture.do) {
    case 'describe':
      return { ...instrument, ...gesture.changes };
    case 'catalogue':
      return { ...instrument, trainings: gesture.trainings };
    case 'mappings':
      return { ...instrument, mappings: gesture.mappings };
    default:
      return { ...instrument, dimensions: inDimensions(instrument.dimensions, gesture) };
  }
};

/** What an editor begins with when it begins with nothing. */
export const blankInstrument: Instrument = {
  title: {},
  about: {},
  dimensions: [],
  trainings: [],
  mappings: [],
  leastShare: 0.8,
  leastDimensions: 1,
};
