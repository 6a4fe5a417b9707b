import { Invalid } from '../../../platform/refusals.ts';
import type { FormValues } from '../../../platform/web/form.ts';
import { numberAt, saidAt, textAt } from '../../../platform/web/typed.ts';
import { choicesFrom } from '../rules/choices-typed.ts';
import { conditionFrom } from '../rules/condition-typed.ts';
import { earlierQuestions } from '../rules/edit-form.ts';
import type { Choice, Condition, Form, Question, QuestionKind, Section } from '../rules/form.ts';

const hintTyped = (form: FormValues) => {
  const hint = saidAt(form, 'hint');
  return Object.keys(hint).length > 0 ? { hint } : {};
};

/** The condition that was chosen; `kept` is the one that stands, for when it joins several and is left as it is. */
const whenTyped = (
  form: FormValues,
  definition: Form,
  section: string,
  question: string | null,
  kept: Condition | undefined,
): { when?: Condition } => {
  const name = textAt(form, 'if');
  if (name === '') return {};
  if (name === 'keep') return kept ? { when: kept } : {};
  const asked = earlierQuestions(definition, section, question).find((one) => one.name === name);
  if (!asked) throw new Invalid([{ field: 'if', code: 'invalid.picklist' }]);
  const when = conditionFrom(asked, textAt(form, 'compare') || 'is', textAt(form, 'value'));
  if (when === null) throw new Invalid([{ field: 'value', code: 'forms.value_not_fitting' }]);
  return { when };
};

const choicesOf = (form: FormValues): Choice[] => {
  const choices = choicesFrom(textAt(form, 'choices'));
  if (Array.isArray(choices)) return choices;
  throw new Invalid([{ field: 'choices', code: 'forms.choice_line', values: choices }]);
};

const limitOf = (form: FormValues, name: 'minimum' | 'maximum' | 'longest') => {
  const value = numberAt(form, name);
  return value === null ? {} : { [name]: value };
};

/** What only this kind of question has. A field that was not shown is left out. */
const ofItsKind = (form: FormValues, kind: QuestionKind) => {
  if (kind === 'choice' || kind === 'choices')
    return 'choices' in form ? { choices: choicesOf(form) } : { choices: [] };
  if (kind === 'number' || kind === 'money') return { ...limitOf(form, 'minimum'), ...limitOf(form, 'maximum') };
  if (kind === 'text' || kind === 'long_text') return limitOf(form, 'longest');
  if (kind === 'file') return { accepts: textAt(form, 'accepts') === 'images' ? 'images' : 'documents' } as const;
  return {};
};

/** A question as it was typed in its editor. */
export const questionTyped = (
  form: FormValues,
  definition: Form,
  section: Section,
  question: Question,
): Omit<Question, 'id'> => {
  const kind = textAt(form, 'kind') as QuestionKind;
  return {
    kind,
    label: saidAt(form, 'label'),
    ...hintTyped(form),
    ...(textAt(form, 'required') === 'yes' ? { required: true } : {}),
    ...ofItsKind(form, kind),
    ...whenTyped(form, definition, section.id, question.id, question.when),
  };
};

/** A section as it was typed in its editor, without its questions. */
export const sectionTyped = (
  form: FormValues,
  definition: Form,
  section: Section,
): Omit<Section, 'id' | 'questions'> => {
  const repeat = {
    atLeast: numberAt(form, 'least') ?? 1,
    atMost: numberAt(form, 'most') ?? 10,
    item: saidAt(form, 'item'),
  };
  return {
    title: saidAt(form, 'title'),
    ...hintTyped(form),
    ...(textAt(form, 'repeat') === 'yes' ? { repeat } : {}),
    ...whenTyped(form, definition, section.id, null, section.when),
  };
};
