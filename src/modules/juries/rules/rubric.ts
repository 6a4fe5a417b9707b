/** A text in up to three languages. */
interface Text {
  fr?: string;
  ar?: string;
  en?: string;
}

/** One thing that is judged, with what each level from 0 to 4 looks like: an anchored scale. */
export interface Criterion {
  code: string;
  label: Text;
  hint?: Text;
  /** Relative to the other weights; they need not add up to anything. */
  weight: number;
  levels: { level: number; label: Text }[];
}

export interface Rubric {
  criteria: Criterion[];
}

export const topLevel = 4;

export type RubricFault = 'no_criterion' | 'criterion_twice' | 'weight_not_positive' | 'levels_missing';

/** What must be mended before jurors may score with this rubric; the code of the criterion, or '' for the whole. */
export const faultsOfRubric = ({ criteria }: Rubric): { at: string; code: RubricFault }[] => {
  if (criteria.length === 0) return [{ at: '', code: 'no_criterion' }];
  const seen = new Set<string>();
  return criteria.flatMap(({ code, weight, levels }) => {
    const faults: { at: string; code: RubricFault }[] = [];
    if (seen.has(code)) faults.push({ at: code, code: 'criterion_twice' });
    seen.add(code);
    if (!(weight > 0)) faults.push({ at: code, code: 'weight_not_positive' });
    const given = new Set(levels.map(({ level }) => level));
    if (![0, 1, 2, 3, 4].every((level) => given.has(level))) faults.push({ at: code, code: 'levels_missing' });
    return faults;
  });
};

/**
 * One reader's score of one entry: the weighted mean of the levels, brought to 0-100.
 * Weights scale the ceiling as well as the score, so that a criterion left out changes both.
 * @param levels by criterion, each 0 to 4.
 * @returns null while a criterion has no level.
 */
export const scoreOf = ({ criteria }: Rubric, levels: Readonly<Record<string, number>>): number | null => {
  let reached = 0;
  let ceiling = 0;
  for (const { code, weight } of criteria) {
    const level = levels[code];
    if (level === undefined) return null;
    reached += weight * level;
    ceiling += weight * topLevel;
  }
  return ceiling === 0 ? null : (100 * reached) / ceiling;
};
