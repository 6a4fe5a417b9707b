export { dropDraft } from './commands/drop-draft.ts';
export { editDraft } from './commands/edit-draft.ts';
export { publishDraft } from './commands/publish-draft.ts';
export { publishForm } from './commands/publish-form.ts';
export { startDraft } from './commands/start-draft.ts';
export { EligibilityRuleInput, FormInput } from './form-schema.ts';
export { mediaOfForm } from './queries/media.ts';
export { formVersion, publishedForms } from './queries/forms.ts';
export { holdsFor, isAnswered, passagesOf, questionsAsked, sectionsAsked } from './rules/conditions.ts';
export { idFrom, questionsOnce } from './rules/edit-form.ts';
export { conditionFrom, conditionTyped } from './rules/condition-typed.ts';
export { ConditionFields } from './views/condition-fields.tsx';
export { sayValue } from './views/say-condition.ts';
export { eligibilityOf, questionsNotAsked } from './rules/eligibility.ts';
export type { EligibilityRule, EligibilityState } from './rules/eligibility.ts';
export type {
  Answer,
  Answers,
  Choice,
  Condition,
  Form,
  Question,
  Section,
  SectionAnswers,
  Text,
} from './rules/form.ts';
export { xformOf } from './rules/xform/write.ts';
export { withCalculated } from './rules/calculated.ts';
export { hourOn } from './rules/hour.ts';
export { isLikelyPersonal } from './rules/likely-personal.ts';
export { answerFrom, answersAsked, problemsOf } from './rules/read-answers.ts';
export { numberFrom } from '../../platform/words/number-typed.ts';
export { QuestionField } from './views/question-field.tsx';
export type { AnswerProblem } from './rules/read-answers.ts';
export type { FormsPublished } from './tables.ts';
export { prizeForm } from './rules/shipped/prize-form.ts';
