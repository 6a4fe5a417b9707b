import type { FactSource } from '../../platform/fact-source.ts';

const known = new Map<string, FactSource>();

/** Makes the records of rooms countable; done once when the program starts. */
export const knowFacts = (rooms: readonly { facts?: FactSource[] }[]): void => {
  for (const { facts = [] } of rooms) for (const source of facts) known.set(source.kind, source);
};

export const sourceOf = (kind: string): FactSource | undefined => known.get(kind);

/** Every kind of record that figures may count, in the order of the rooms. */
export const sources = (): FactSource[] => [...known.values()];
