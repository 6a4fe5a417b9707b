/** By what projects of a tranche are judged: a weight, and what is asked, in up to three languages. */
export interface FinancingCriterion {
  code: string;
  title: { fr?: string; ar?: string; en?: string };
  weight: number;
}

export type ProjectState = 'draft' | 'handed_in' | 'financed' | 'declined';

export const highestScore = 4;

export type ProjectRefusal =
  | 'criteria_missing'
  | 'criteria_fixed'
  | 'project_handed_in'
  | 'project_not_handed_in'
  | 'own_project'
  | 'asks_too_much'
  | 'grants_too_much'
  | 'scores_missing';

/** 100 × Σ(weight × score) / Σ(4 × weight), never rounded; null while a criterion has no score. */
export const percentOf = (
  criteria: readonly Pick<FinancingCriterion, 'code' | 'weight'>[],
  scores: Readonly<Record<string, number>>,
): number | null => {
  if (criteria.some(({ code }) => scores[code] === undefined)) return null;
  const got = criteria.reduce((sum, { code, weight }) => sum + weight * (scores[code] as number), 0);
  const most = criteria.reduce((sum, { weight }) => sum + highestScore * weight, 0);
  return most === 0 ? null : (100 * got) / most;
};

/** A project is handed in once the criteria it will be judged by are written, and within what the tranche gives at most. */
export const reasonNotToHandIn = (
  { state, asked }: { state: ProjectState; asked: number },
  financing: { most: number } | null,
): ProjectRefusal | null => {
  if (state !== 'draft') return 'project_handed_in';
  if (financing === null) return 'criteria_missing';
  return asked > financing.most ? 'asks_too_much' : null;
};

/** Decided by somebody else than who wrote it, on every criterion. */
export const reasonNotToDecide = (
  { state, writtenBy, asked }: { state: ProjectState; writtenBy: string | null; asked: number },
  { by, percent, granted }: { by: string | null; percent: number | null; granted: number | null },
): ProjectRefusal | null => {
  if (state !== 'handed_in') return 'project_not_handed_in';
  if (by !== null && by === writtenBy) return 'own_project';
  if (percent === null) return 'scores_missing';
  return granted !== null && granted > asked ? 'grants_too_much' : null;
};
