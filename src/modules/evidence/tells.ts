import type { ToldFact } from '../../platform/told.ts';
import { words } from './words/index.ts';

const told = (name: 'campaign_announced' | 'sample_drawn' | 'campaign_closed'): ToldFact => ({
  fact: `evidence.${name}`,
  to: 'anyone',
  dataset: 'evidence_campaigns',
  say: (lang) => words(lang)(`told.${name}`),
});

/** A campaign is public from its announcement on. */
export const tells: readonly ToldFact[] = [told('campaign_announced'), told('sample_drawn'), told('campaign_closed')];
