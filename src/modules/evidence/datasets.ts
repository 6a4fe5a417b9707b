import { coded, inEachLang } from '../../platform/dataset.ts';
import type { Dataset } from '../../platform/dataset.ts';
import { words } from './words/index.ts';

const campaigns: Dataset = {
  name: 'evidence_campaigns',
  view: 'evidence.open_evidence_campaigns',
  key: ['id'],
  columns: {
    id: { type: 'id' },
    ...inEachLang('title'),
    indicator: { type: 'text' },
    state: coded(['announced', 'drawn', 'closed', 'cancelled'], (code, lang) => words(lang)(`state.${code}` as never)),
    announced_at: { type: 'instant' },
    drawn_at: { type: 'instant' },
    closed_at: { type: 'instant' },
    figure: { type: 'decimal' },
    population: { type: 'integer' },
    sample: { type: 'integer' },
    digest: { type: 'text' },
    seed: { type: 'text' },
    drawn: { type: 'integer' },
    verified: { type: 'integer' },
    unproven: { type: 'integer' },
    unreachable: { type: 'integer' },
    proved: { type: 'decimal' },
  },
  say: (lang, what) => words(lang)(`open.evidence_campaigns.${what}` as never),
  frequency: 'irregular',
  period: 'announced_at',
};

/** What everybody may take along of this room: results, never a proof. */
export const datasets: readonly Dataset[] = [campaigns];
