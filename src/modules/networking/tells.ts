import type { ToldFact } from '../../platform/told.ts';
import { words } from './words/index.ts';

const told = (name: 'need_opened' | 'offer_opened', dataset: string): ToldFact => ({
  fact: `networking.${name}`,
  to: 'anyone',
  dataset,
  say: (lang) => words(lang)(`told.${name}`),
});

/** What is asked and offered is public while it is open; who met whom is told to nobody. */
export const tells: readonly ToldFact[] = [told('need_opened', 'needs'), told('offer_opened', 'offers')];
