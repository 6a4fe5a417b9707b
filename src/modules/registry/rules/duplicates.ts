import { regionOf } from './places.ts';
import { placesSay, readingOf, type NamedRecord, type Reading } from './reading.ts';
import { COMMON, resemblanceOf, type Resemblance } from './resemblance.ts';

/** Positions in the lists that were given, and the ids. Within one list `left` comes before `right`. */
export interface Pair extends Resemblance {
  left: string;
  right: string;
  leftAt: number;
  rightAt: number;
}

export interface DuplicateOptions {
  /** A block of more records than this says nothing by itself (default 400). */
  widest?: number;
  /** A name that more records than this bear tells nothing without a place (default 25). */
  commonest?: number;
  /** Called now and then with the records passed. */
  progress?: (passed: number, all: number) => void;
}

const MOST_WORDS = 6;

/** Consonants with one left out, so that two keys one edit apart share one; only where that is not most of the key. */
const shortened = (key: string): string[] => {
  if (key.length < 3 || key.length > 9) return [];
  if (key.length === 3) return [key];
  const keys = new Set<string>([key]);
  for (let at = 0; at < key.length; at += 1) keys.add(key.slice(0, at) + key.slice(at + 1));
  return [...keys];
};

const nameKeys = (reading: Reading, keys: Set<string>): void => {
  const place = reading.wide ? null : reading.place;
  const region = place === null ? null : regionOf(place);
  for (const { parts } of reading.names) {
    const whole = parts.skeleton;
    if (whole.length < 1 && parts.joined === '') continue;
    keys.add(`u:${whole || parts.joined}`);
    if (place === null) continue;
    keys.add(`j:${place}:${whole || parts.joined}`);
    for (const word of parts.core.slice(0, MOST_WORDS))
      if (word.skeleton.length >= 2) keys.add(`j:${place}:${word.skeleton}`);
    for (const short of shortened(whole)) keys.add(`d:${place}:${short}`);
    if (region !== null && whole.length >= 5) keys.add(`g:${region}:${whole}`);
  }
};

/**
 * Keys by which a record meets those it may double: two records that share none are never compared. Stable text, for
 * an indexed column. `i:` ICE, `r:` register number, `p:` phone; `j:` a core word or the whole core in a province;
 * `d:` the core with a consonant left out; `g:` the core in a region; `u:` the core alone, for a record without province.
 */
export const blockingKeys = (record: NamedRecord): string[] => {
  const reading = readingOf(record);
  const keys = new Set<string>();
  if (reading.ice) keys.add(`i:${reading.ice}`);
  if (reading.register) keys.add(`r:${reading.register}`);
  for (const phone of reading.phones) keys.add(`p:${phone}`);
  nameKeys(reading, keys);
  return [...keys];
};

type Index = Map<string, number[]>;

const indexOf = (records: readonly NamedRecord[]): Index => {
  const index: Index = new Map();
  records.forEach((record, at) => {
    for (const key of blockingKeys(record)) {
      const block = index.get(key);
      if (block) block.push(at);
      else index.set(key, [at]);
    }
  });
  return index;
};

/** A block too wide to tell anything; identifiers are never common, but a filler that slipped through is. */
const tellsNothing = (key: string, size: number, { widest = 400, commonest = 25 }: DuplicateOptions): boolean =>
  size > (key.startsWith('u:') ? commonest : widest);

type Bearers = Map<string, string[]>;

const coresOf = (reading: Reading): string[] => reading.names.map(({ parts }) => parts.skeleton);

/** The provinces in which each core is borne, counted only as far as it takes to call it common. */
const bearersOf = (records: readonly NamedRecord[]): Bearers => {
  const bearers: Bearers = new Map();
  for (const record of records) {
    const reading = readingOf(record);
    if (reading.place === null || reading.wide) continue;
    for (const core of coresOf(reading)) {
      const provinces = bearers.get(core);
      if (!provinces) bearers.set(core, [reading.place]);
      else if (provinces.length < COMMON && !provinces.includes(reading.place)) provinces.push(reading.place);
    }
  }
  return bearers;
};

/** For each record, in how many provinces one of its cores is borne, as far as counted. */
const borneBy = (bearers: Bearers, records: readonly NamedRecord[]): Uint8Array =>
  Uint8Array.from(records, (record) =>
    coresOf(readingOf(record)).reduce((most, core) => Math.max(most, bearers.get(core)?.length ?? 0), 0),
  );

/**
 * Pairs of records that may be one structure: within `records`, or between `records` and `others`. Given in the order
 * of `records`, each pair once; sort by `score` for the best first.
 *
 * Records are compared only within blocks (Newcombe and Kennedy 1962; Christen 2012, ch. 4). Memory is bounded by
 * the keys, some fifteen a record; time by the blocks, of which those too wide to tell anything are passed over.
 */
export function* findDuplicates(
  records: readonly NamedRecord[],
  others: readonly NamedRecord[] | null = null,
  options: DuplicateOptions = {},
): Generator<Pair> {
  const targets = others ?? records;
  const index = indexOf(targets);
  const bearers = bearersOf(targets);
  const borne = borneBy(bearers, targets);
  const borneLeft = others ? borneBy(bearers, records) : borne;
  const met = new Int32Array(targets.length).fill(-1);
  for (let at = 0; at < records.length; at += 1) {
    const record = records[at];
    if (!record) continue;
    if (at % 1000 === 0) options.progress?.(at, records.length);
    const reading = readingOf(record);
    for (const key of blockingKeys(record)) {
      const block = index.get(key) ?? [];
      if (tellsNothing(key, block.length, options)) continue;
      const needsUnknown = key.startsWith('u:');
      for (const other of block) {
        if (met[other] === at || (!others && other <= at)) continue;
        const target = targets[other];
        if (!target || (needsUnknown && placesSay(reading, readingOf(target)) !== 'place_unknown')) continue;
        met[other] = at;
        const bears = Math.max(borneLeft[at] ?? 0, borne[other] ?? 0);
        const found = resemblanceOf(reading, readingOf(target), { bearers: bears });
        if (found) yield { left: record.id, right: target.id, leftAt: at, rightAt: other, ...found };
      }
    }
  }
}

/** Best first; equal scores in the order of the lists. */
export const bestFirst = (pairs: Iterable<Pair>): Pair[] =>
  [...pairs].toSorted((a, b) => b.score - a.score || a.leftAt - b.leftAt || a.rightAt - b.rightAt);
