import type { EligibilityRule } from '../../forms/index.ts';

type RuleFault = 'question_not_asked' | 'rule_unsaid' | 'rule_twice';

/**
 * What must be mended before rules of eligibility can be kept: each names questions that the form asks, and says in one
 * language at least what it wants. `field` is its path, so that each sentence stands at its field.
 * @param notAsked the questions that a rule names and the form does not ask.
 */
export const faultsOfComposedRules = (
  rules: readonly EligibilityRule[],
  notAsked: (rule: EligibilityRule) => string[],
): { field: string; code: RuleFault }[] =>
  rules.flatMap((rule, place) => {
    const at = `rules.${place}`;
    const faults: { field: string; code: RuleFault }[] = [];
    if (notAsked(rule).length > 0) faults.push({ field: `${at}.if`, code: 'question_not_asked' });
    if (rules.findIndex(({ code }) => code === rule.code) < place)
      faults.push({ field: `${at}.say.fr`, code: 'rule_twice' });
    if (![rule.say.fr, rule.say.ar, rule.say.en].some((one) => (one ?? '').trim() !== ''))
      faults.push({ field: `${at}.say.fr`, code: 'rule_unsaid' });
    return faults;
  });
