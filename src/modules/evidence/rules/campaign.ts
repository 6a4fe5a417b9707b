export const campaignStates = ['draft', 'announced', 'drawn', 'closed', 'cancelled'] as const;
export type CampaignState = (typeof campaignStates)[number];
export const itemStates = ['waiting', 'collected', 'verified', 'unproven', 'unreachable'] as const;
export type ItemState = (typeof itemStates)[number];
export const wantsOf = ['file', 'note'] as const;
export type Wants = (typeof wantsOf)[number];

export const reasonNotToAnnounce = ({ state, criteria, population }: Announcing) => {
  if (state !== 'draft') return 'already_announced';
  if (criteria === 0) return 'criteria_missing';
  return population === 0 ? 'nothing_to_draw' : null;
};

interface Announcing {
  state: CampaignState;
  criteria: number;
  population: number;
}

/** A seed that could be known before the population was frozen could have been chosen. */
export const reasonNotToDraw = ({ state, seed }: { state: CampaignState; seed: string }) => {
  if (state !== 'announced') return 'not_announced';
  return seed.length < 6 ? 'seed_too_short' : null;
};

export const reasonNotToCollect = ({ campaign, item }: { campaign: CampaignState; item: ItemState }) => {
  if (campaign !== 'drawn') return 'not_under_way';
  return item === 'verified' || item === 'unproven' ? 'already_judged' : null;
};

/** What was given last for each criterion is what is judged. */
export interface Given {
  criterion: string;
  verdict: 'kept' | 'refused' | null;
}

/** Where a record stands: every criterion has its proof, and every proof its verdict. */
export const itemStateFrom = (criteria: readonly string[], latest: readonly Given[]): ItemState => {
  const of = new Map(latest.map((one) => [one.criterion, one.verdict]));
  if (criteria.some((criterion) => !of.has(criterion))) return 'waiting';
  const verdicts = criteria.map((criterion) => of.get(criterion));
  if (verdicts.some((verdict) => verdict === null)) return 'collected';
  return verdicts.every((verdict) => verdict === 'kept') ? 'verified' : 'unproven';
};

export const reasonNotToClose = ({ state, unsettled }: { state: CampaignState; unsettled: number }) => {
  if (state !== 'drawn') return 'not_under_way';
  return unsettled > 0 ? 'records_waiting' : null;
};
