import { expect, test } from 'vitest';
import { genesis, linkDigest } from './chain.ts';
import { verifyChain } from './verify.ts';
import type { SealedEntry } from './verify.ts';

/** Mulberry32: the same numbers for the same seed. */
const seeded = (seed: number) => () => {
  seed = (seed + 0x6d2b79f5) | 0;
  let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
};

const uuid = (random: () => number): string =>
  'xxxxxxxx-xxxx-7xxx-8xxx-xxxxxxxxxxxx'.replace(/x/g, () => Math.floor(random() * 16).toString(16));

const chainOf = (random: () => number, length: number): SealedEntry[] => {
  let digest = genesis;
  return Array.from({ length }, (_, index) => {
    const entry = {
      id: uuid(random),
      at: new Date(1.7e12 + index * 1000).toISOString(),
      actor: random() < 0.2 ? null : uuid(random),
      fact: `calls.fact_${Math.floor(random() * 9)}`,
      about: uuid(random),
      payload: { score: random() * 4, deep: { list: [1, random(), 'تعاونية'], zero: -0 + 1 }, by: uuid(random) },
    };
    digest = linkDigest(digest, entry);
    return { ...entry, position: index + 1, digest };
  });
};

type Field = 'id' | 'at' | 'actor' | 'fact' | 'about' | 'payload' | 'digest';
const fields: Field[] = ['id', 'at', 'actor', 'fact', 'about', 'payload', 'digest'];

const alter = (entry: SealedEntry, field: Field, random: () => number): SealedEntry => {
  if (field === 'payload') {
    const deep = entry.payload['deep'] as { list: [number, number, string] };
    const list = deep.list.with(1, deep.list[1] + Number.EPSILON);
    return { ...entry, payload: { ...entry.payload, deep: { ...deep, list } } };
  }
  if (field === 'at') return { ...entry, at: new Date(Date.parse(entry.at) + 1).toISOString() };
  if (field === 'fact') return { ...entry, fact: `${entry.fact}x` };
  if (field === 'digest') return { ...entry, digest: entry.digest.replace(/^./, (one) => (one === '0' ? '1' : '0')) };
  return { ...entry, [field]: uuid(random) };
};

const orderless = (entry: SealedEntry): SealedEntry => ({
  ...entry,
  payload: Object.fromEntries(Object.entries(entry.payload).toReversed()),
});

const renumbered = (list: SealedEntry[]) => list.map((entry, index) => ({ ...entry, position: index + 1 }));

test('a chain holds, whatever the order in which its keys are written', async () => {
  const chain = chainOf(seeded(1), 200);
  const found = await verifyChain(chain.map(orderless));
  expect(found).toEqual({ entries: 200, head: chain.at(-1)?.digest, altered: null });
});

test('any altered field of any entry is named exactly', async () => {
  const random = seeded(7);
  const chain = chainOf(random, 40);
  for (const [index, entry] of chain.entries()) {
    for (const field of fields) {
      const altered = alter(entry, field, random);
      const found = await verifyChain(chain.with(index, altered));
      expect(found.altered, `${field} of ${index}`).toEqual({ position: index + 1, id: altered.id, why: 'digest' });
    }
  }
});

test('removed, inserted and swapped entries are found where they are, renumbered or not', async () => {
  const random = seeded(11);
  for (let round = 0; round < 60; round += 1) {
    const chain = chainOf(random, 30);
    const at = Math.floor(random() * 28);
    const removed = chain.toSpliced(at, 1);
    const inserted = chain.toSpliced(at, 0, { ...(chain[at] as SealedEntry), id: uuid(random) });
    const swapped = chain.with(at, chain[at + 1] as SealedEntry).with(at + 1, chain[at] as SealedEntry);
    for (const list of [removed, inserted, swapped]) {
      for (const version of [list, renumbered(list)]) {
        const found = await verifyChain(version, genesis, { entries: 30, head: chain.at(-1)?.digest });
        // An entry inserted with its neighbour's place is followed by the gap that it makes.
        expect([at + 1, at + 2]).toContain(found.altered?.position);
      }
    }
  }
});

test('a journal cut short is found by what its header announced', async () => {
  const chain = chainOf(seeded(3), 10);
  const found = await verifyChain(chain.slice(0, 7), genesis, { entries: 10, head: chain.at(-1)?.digest });
  expect(found.altered).toEqual({ position: 8, id: null, why: 'head' });
});
