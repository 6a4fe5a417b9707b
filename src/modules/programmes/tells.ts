import type { ToldFact } from '../../platform/told.ts';
import { words } from './words/index.ts';

const told = (name: 'edition_opened' | 'edition_closed'): ToldFact => ({
  fact: `programmes.${name}`,
  to: 'anyone',
  dataset: 'editions',
  say: (lang) => words(lang)(`told.${name}`),
});

/** Editions, once they have begun. */
export const tells: readonly ToldFact[] = [told('edition_opened'), told('edition_closed')];
