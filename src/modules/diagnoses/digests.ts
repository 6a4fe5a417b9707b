import { createHash } from 'node:crypto';
import type { Hashes } from './rules/compare.ts';
import { itemsOf } from './rules/instrument.ts';
import type { Dimension, Instrument, Item, Text } from './rules/instrument.ts';

const digest = (value: unknown): string =>
  createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 24);

const inOrder = ({ fr = '', ar = '', en = '', zgh = '' }: Text): string[] =>
  [fr, ar, en, zgh].map((text) => text.normalize('NFC').trim());

/**
 * A digest of what an item asks and of its scale, in every language: two answers are put side by side only when this is
 * the same. Weights and proposed actions are no part of it.
 */
export const wordingHash = ({ prompt, hint, levels }: Item): string =>
  digest([inOrder(prompt), inOrder(hint ?? {}), levels.map(inOrder)]);

export const hashesOf = (instrument: Instrument): Hashes =>
  Object.fromEntries(itemsOf(instrument).map((item) => [item.code, wordingHash(item)]));

const averagedIn = ({ code, weight, items }: Dimension) => [
  code,
  weight,
  items.filter(({ knockOut }) => !knockOut).map((item) => [item.code, item.weight, wordingHash(item)]),
];

/** Of what each dimension averages, and of the whole under '': figures with one digest mean one thing. */
export const digestsOf = (instrument: Instrument): Record<string, string> => {
  const { dimensions, leastShare, leastDimensions } = instrument;
  return Object.fromEntries([
    ['', digest([leastShare, leastDimensions, dimensions.map(averagedIn)])],
    ...dimensions.map((dimension) => [dimension.code, digest([leastShare, averagedIn(dimension).slice(2)])]),
  ]) as Record<string, string>;
};

/** A short sign of a draft as it stands: an editor that shows another sign has been overtaken. */
export const draftMark = (definition: Instrument): string => digest(definition).slice(0, 16);
