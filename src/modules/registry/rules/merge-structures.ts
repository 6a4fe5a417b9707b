import { same } from './merging.ts';
import type { Fields } from './merging.ts';

/** What is chosen as one when two records are merged: a place is taken whole, a number with its country. */
export const mergeChoices = {
  names: ['names'],
  kind: ['kind'],
  acronym: ['acronym'],
  legal_form: ['legal_form'],
  register_number: ['register_country', 'register_number'],
  ice: ['ice'],
  province: ['country', 'region', 'province', 'commune'],
  address: ['address'],
  created_on: ['created_on'],
  womens_declared: ['womens_declared'],
  website: ['website'],
  summary: ['summary'],
} as const satisfies Record<string, readonly string[]>;

export type MergeChoice = keyof typeof mergeChoices;
export const mergeChoiceNames = Object.keys(mergeChoices) as [MergeChoice, ...MergeChoice[]];

const told = ['register_number', 'province', 'region', 'commune'];

const isBlank = (fields: Fields, names: readonly string[]): boolean => {
  const telling = names.length > 1 ? names.filter((name) => told.includes(name)) : names;
  return telling.every((name) => same(fields[name], null) || same(fields[name], {}));
};

/** Whether two records say otherwise, so that a person has to choose. */
export const differs = (kept: Fields, gone: Fields, choice: MergeChoice): boolean => {
  const names = mergeChoices[choice];
  return !isBlank(kept, names) && !isBlank(gone, names) && names.some((name) => !same(kept[name], gone[name]));
};

/** How much a record says: of two, the one that says more is proposed to stay. */
export const completeness = (fields: Fields): number =>
  Object.values(mergeChoices).filter((names) => !isBlank(fields, names)).length +
  Object.values((fields['names'] ?? {}) as object).filter((name) => name !== null).length;

/**
 * What the kept record says once the other has gone into it: its own, blanks filled from the other, and of the other
 * what a person took. A name in a script that only one has is always kept.
 */
export const mergedFields = (kept: Fields, gone: Fields, taken: readonly MergeChoice[]): Fields => {
  const merged: Fields = {};
  for (const choice of mergeChoiceNames) {
    const names = mergeChoices[choice];
    const from = isBlank(kept, names) || (taken.includes(choice) && !isBlank(gone, names)) ? gone : kept;
    for (const name of names) merged[name] = from[name] ?? null;
  }
  const [first, second] = taken.includes('names') ? [gone, kept] : [kept, gone];
  merged['names'] = { ...(second['names'] as object), ...(first['names'] as object) };
  merged['summary'] ??= {};
  return merged;
};
