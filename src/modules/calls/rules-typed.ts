import { Invalid } from '../../platform/refusals.ts';
import type { Problem } from '../../platform/refusals.ts';
import type { FormValues } from '../../platform/web/form.ts';
import { saidAt, textAt } from '../../platform/web/typed.ts';
import type { Lang } from '../../platform/words/lang.ts';
import type { Trilingual } from '../../platform/words/trilingual.ts';
import { conditionFrom, conditionTyped, idFrom, questionsNotAsked, questionsOnce, sayValue } from '../forms/index.ts';
import type { Condition, EligibilityRule } from '../forms/index.ts';
import type { CallToCompose } from './queries/call-to-compose.ts';
import { prizeRules } from './rules/prize-rules.ts';

/** A rule as its editor shows it: the question, comparison and value of the form editor, and its sentence. */
export interface RuleTyped {
  code: string;
  say: Trilingual;
  condition: { if: string; compare: string; value: string };
}

export const newRule: RuleTyped = { code: '', say: {}, condition: { if: '', compare: 'is', value: '' } };

const conditionShown = (lang: Lang, { form }: CallToCompose, condition: Condition): RuleTyped['condition'] => {
  const simple = conditionTyped(condition);
  if (!simple) return { if: 'keep', compare: 'is', value: '' };
  const asked = questionsOnce(form).find(({ name, question }) => [name, question.id].includes(simple.question));
  return { if: asked?.name ?? '', compare: simple.comparison, value: sayValue(lang, asked?.question, simple.value) };
};

/** A rule as its editor begins. */
export const ruleShown = (lang: Lang, call: CallToCompose, { code, say, when }: EligibilityRule): RuleTyped => ({
  code,
  say,
  condition: conditionShown(lang, call, when),
});

/** The rules that a prize begins with, that this form can answer, and that are not there already. */
export const rulesOffered = ({ form }: CallToCompose, there: readonly RuleTyped[]): EligibilityRule[] =>
  prizeRules.filter(
    ({ code, when }) => questionsNotAsked(form, when).length === 0 && !there.some((one) => one.code === code),
  );

/** The rules that came back with the page, in their order. */
export const rulesOnPage = (form: FormValues): RuleTyped[] => {
  const sent = form['rules'];
  return (Array.isArray(sent) ? sent : []).map((_, place) => {
    const at = `rules.${place}`;
    const condition = {
      if: textAt(form, `${at}.if`),
      compare: textAt(form, `${at}.compare`) || 'is',
      value: textAt(form, `${at}.value`),
    };
    return { code: textAt(form, `${at}.code`), say: saidAt(form, `${at}.say`), condition };
  });
};

/** The condition of a rule, or what is wrong with it and at which of its fields; one that joins several is kept. */
const whenOf = (call: CallToCompose, { code, condition }: RuleTyped): Condition | ['if' | 'value', string] => {
  const kept = call.rules.find((one) => one.code === code);
  if (condition.if === 'keep' && kept) return kept.when;
  const asked = questionsOnce(call.form).find(({ name }) => name === condition.if);
  if (!asked) return ['if', condition.if === '' ? 'calls.rule_without_question' : 'calls.question_not_asked'];
  return conditionFrom(asked, condition.compare, condition.value) ?? ['value', 'forms.value_not_fitting'];
};

/**
 * The rules that were typed; a new one gets a code from its sentence.
 * @throws Invalid at each question that is missing, value that does not fit it, or sentence that is not there.
 */
export const rulesTyped = (call: CallToCompose, typed: readonly RuleTyped[]): EligibilityRule[] => {
  const taken = [...call.rules, ...prizeRules].map(({ code }) => code);
  const problems: Problem[] = [];
  const rules = typed.map((one, place) => {
    const when = whenOf(call, one);
    if (Array.isArray(when)) problems.push({ field: `rules.${place}.${when[0]}`, code: when[1] });
    if (Object.keys(one.say).length === 0) problems.push({ field: `rules.${place}.say.fr`, code: 'calls.rule_unsaid' });
    const code = taken.includes(one.code) ? one.code : idFrom(one.say, taken, 'rule');
    taken.push(code);
    return { code, when: when as Condition, say: one.say };
  });
  if (problems.length > 0) throw new Invalid(problems);
  return rules;
};
