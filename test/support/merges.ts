import { mergeStructures, undoMerge } from '../../src/modules/registry/index.ts';
import { registered } from './registry.ts';
import { someone } from './world.ts';
import type { World } from './world.ts';

const officer = someone('programme_officer');

/** Two records of one cooperative: the one to keep, the one to go. */
export const twoRecords = async (world: World): Promise<[string, string]> => [
  await registered(world.as(officer)),
  await registered(world.as(officer)),
];

/** Merges, lets the rooms follow, and answers how to undo it. The world is opened with `jobs` and `reactions`. */
export const merged = async (world: World, kept: string, gone: string): Promise<() => Promise<void>> => {
  const [fact] = await mergeStructures(world.as(officer), { kept, gone });
  await world.settle();
  return async () => {
    await undoMerge(world.as(officer), { merge: fact!.payload!['merge'] as string });
    await world.settle();
  };
};
