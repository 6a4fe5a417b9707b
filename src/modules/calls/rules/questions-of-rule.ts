import type { Condition, EligibilityRule } from '../../forms/index.ts';

const questionsIn = (condition: Condition): string[] => {
  if ('all' in condition) return condition.all.flatMap(questionsIn);
  if ('any' in condition) return condition.any.flatMap(questionsIn);
  return 'expression' in condition ? [] : [condition.question];
};

/** The questions whose answers a rule looks at, as `section.question`. */
export const questionsOfRule = ({ when }: Pick<EligibilityRule, 'when'>): string[] => questionsIn(when);
