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

/** Choices as they were typed; what the lines do not show of a choice that was there before is kept. */
const choicesOf = (form: FormValues, before: readonly Choice[]): Choice[] => {
  const choices = choicesFrom(textAt(form, 'choices'));
  if (Array.isArray(choices))
    return choices.map((choice) => {
      const { label, columns, media } = before.find(({ value }) => value === choice.value) ?? choice;
      const all = { ...choice, label: { ...choice.label, ...(label.zgh ? { zgh: label.zgh } : {}) } };
      return { ...all, ...(columns ? { columns } : {}), ...(media ? { media } : {}) };
    });
  throw new Invalid([{ field: 'choices', code: 'forms.choice_line', values: choices }]);
};

const limitOf = (form: FormValues, name: 'minimum' | 'maximum' | 'longest') => {
  const value = numberAt(form, name);
  return value === null ? {} : { [name]: value };
};

const acceptsTyped = (form: FormValues): NonNullable<Question['accepts']> =>
  (['images', 'sounds'] as const).find((one) => one === textAt(form, 'accepts')) ?? 'documents';

/** What only this kind of question has. A field that was not shown is left out. */
const ofItsKind = (form: FormValues, kind: QuestionKind, before: Question) => {
  if (kind === 'choice' || kind === 'choices')
    return 'choices' in form ? { choices: choicesOf(form, before.choices ?? []) } : { choices: [] };
  if (kind === 'number' || kind === 'money' || kind === 'integer')
    return { ...limitOf(form, 'minimum'), ...limitOf(form, 'maximum') };
  if (kind === 'text' || kind === 'long_text') return limitOf(form, 'longest');
  if (kind === 'file') return { accepts: acceptsTyped(form) };
  return {};
};

/** What the editor has no field for, and what a question read from an XLSForm keeps while its kind is the same. */
const unseen = ({ kind: was, ...question }: Question, kind: QuestionKind): Partial<Question> => {
  const { group, media, appearance, requiredSay, initially, stamp } = question;
  const ofKind = was === kind ? { appearance, initially, stamp } : {};
  const kept = { group, media, requiredSay, ...ofKind };
  return Object.fromEntries(Object.entries(kept).filter(([, value]) => value !== undefined));
};

/** Expressions as they were typed; where their fields were not shown, for another kind was, what stands is kept. */
const expressionsTyped = (form: FormValues, question: Question): Partial<Question> => {
  const typed = (name: string, kept: string | undefined) => (name in form ? textAt(form, name).trim() : (kept ?? ''));
  const calculation = typed('calculation', question.calculation);
  const choiceFilter = typed('choice_filter', question.choiceFilter);
  const expression = typed('constraint', question.constraint?.expression);
  const { zgh } = question.constraint?.say ?? {};
  const say = { ...saidAt(form, 'constraint_say'), ...(zgh ? { zgh } : {}) };
  return {
    ...(calculation ? { calculation } : {}),
    ...(choiceFilter ? { choiceFilter } : {}),
    ...(expression ? { constraint: { expression, ...(Object.keys(say).length > 0 ? { say } : {}) } } : {}),
  };
};

/** A change of kind leaves the expressions behind that the new one cannot have. */
const fitting = ({ calculation, choiceFilter, constraint, ...rest }: Partial<Question>, kind: QuestionKind) => ({
  ...rest,
  ...(calculation && kind === 'calculate' ? { calculation } : {}),
  ...(choiceFilter && (kind === 'choice' || kind === 'choices') ? { choiceFilter } : {}),
  ...(constraint && kind !== 'calculate' && kind !== 'note' && kind !== 'stamp' ? { constraint } : {}),
});

/** A question as it was typed in its editor. */
export const questionTyped = (
  form: FormValues,
  definition: Form,
  section: Section,
  question: Question,
): Omit<Question, 'id'> => {
  const kind = textAt(form, 'kind') as QuestionKind;
  const { zgh: label } = question.label;
  return {
    ...unseen(question, kind),
    ...fitting(expressionsTyped(form, question), kind),
    kind,
    label: { ...saidAt(form, 'label'), ...(label ? { zgh: label } : {}) },
    ...hintTyped(form),
    ...(textAt(form, 'required') === 'yes' ? { required: true } : {}),
    ...ofItsKind(form, kind, question),
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
  const { groups, loose, appearance } = section;
  return {
    ...(groups ? { groups } : {}),
    ...(loose ? { loose } : {}),
    ...(appearance ? { appearance } : {}),
    title: { ...saidAt(form, 'title'), ...(section.title.zgh ? { zgh: section.title.zgh } : {}) },
    ...hintTyped(form),
    ...(textAt(form, 'repeat') === 'yes' ? { repeat } : {}),
    ...whenTyped(form, definition, section.id, null, section.when),
  };
};
