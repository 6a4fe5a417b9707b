import type { Lang } from '../../../platform/words/lang.ts';
import { inLang as said } from '../../../platform/words/trilingual.ts';
import { conditionTyped } from '../rules/condition-typed.ts';
import type { Condition, Form, Question } from '../rules/form.ts';
import { words } from '../words/index.ts';

const questionOf = (form: Form, section: string, name: string): Question | undefined => {
  const [first = '', second] = name.split('.');
  const [place, id] = second === undefined ? [section, first] : [first, second];
  const all = form.sections.flatMap(({ id: of, questions }) => questions.map((one) => ({ of, one })));
  return (all.find(({ of, one }) => of === place && one.id === id) ?? all.find(({ one }) => one.id === id))?.one;
};

/** A value of a condition as an editor reads it: "Oui", "Autre", "4". */
export const sayValue = (lang: Lang, question: Question | undefined, value: string | number | boolean): string => {
  const t = words(lang);
  if (typeof value === 'boolean') return t(value ? 'answer.yes' : 'answer.no');
  const choice = question?.choices?.find((one) => one.value === value);
  return choice ? said(choice.label, lang) : String(value);
};

/** A condition in words: "si « Activité » est Autre". */
export const sayCondition = (lang: Lang, form: Form, section: string, condition: Condition): string => {
  const t = words(lang);
  if ('expression' in condition) return t('say.expression', { expression: condition.expression });
  const simple = conditionTyped(condition);
  if (!simple) return t('say.several');
  const question = questionOf(form, section, simple.question);
  return t(`say.${simple.comparison}`, {
    question: question ? said(question.label, lang) : simple.question,
    value: sayValue(lang, question, simple.value),
  });
};
