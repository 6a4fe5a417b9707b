import * as v from 'valibot';
import type { Condition } from './rules/form.ts';

const id = v.pipe(v.string(), v.regex(/^[a-z][a-z0-9_]{0,39}$/));
const said = v.object({
  fr: v.optional(v.pipe(v.string(), v.maxLength(2000))),
  ar: v.optional(v.pipe(v.string(), v.maxLength(2000))),
  en: v.optional(v.pipe(v.string(), v.maxLength(2000))),
});
const scalar = v.union([v.string(), v.number(), v.boolean()]);
const question = v.pipe(v.string(), v.regex(/^[a-z][a-z0-9_]*(\.[a-z][a-z0-9_]*)?$/));

/** Schema of a condition on answers (see rules/conditions.ts). */
export const ConditionInput: v.GenericSchema<Condition> = v.union([
  v.strictObject({ question, is: scalar }),
  v.strictObject({ question, isNot: scalar }),
  v.strictObject({ question, atLeast: v.number() }),
  v.strictObject({ question, atMost: v.number() }),
  v.strictObject({ question, answered: v.boolean() }),
  v.strictObject({ all: v.array(v.lazy(() => ConditionInput)) }),
  v.strictObject({ any: v.array(v.lazy(() => ConditionInput)) }),
]);

const Question = v.strictObject({
  id,
  kind: v.picklist(['text', 'long_text', 'number', 'money', 'date', 'choice', 'choices', 'yes_no', 'phone', 'file']),
  label: said,
  hint: v.optional(said),
  required: v.optional(v.boolean()),
  when: v.optional(ConditionInput),
  choices: v.optional(v.array(v.strictObject({ value: v.pipe(v.string(), v.maxLength(60)), label: said }))),
  minimum: v.optional(v.number()),
  maximum: v.optional(v.number()),
  longest: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(20_000))),
  accepts: v.optional(v.picklist(['images', 'documents'])),
});

const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(50));

const Section = v.strictObject({
  id,
  title: said,
  hint: v.optional(said),
  when: v.optional(ConditionInput),
  repeat: v.optional(v.strictObject({ atLeast: count, atMost: count, item: said })),
  questions: v.pipe(v.array(Question), v.maxLength(100)),
});

/** Schema of a form that is being written: it may still lack everything. */
export const DraftInput = v.strictObject({ title: said, sections: v.pipe(v.array(Section), v.maxLength(40)) });

/** Schema of a whole form (see rules/form.ts). */
export const FormInput = v.strictObject({
  title: said,
  sections: v.pipe(v.array(Section), v.minLength(1), v.maxLength(40)),
});

const by = v.picklist([-1, 1]);

/** Schema of one thing that an editor does (see rules/edit-form.ts). */
export const GestureInput = v.variant('do', [
  v.object({ do: v.literal('title'), title: said }),
  v.object({ do: v.literal('add_section'), title: said }),
  v.object({
    do: v.literal('describe_section'),
    section: id,
    changes: v.omit(Section, ['id', 'questions']),
  }),
  v.object({ do: v.literal('move_section'), section: id, by }),
  v.object({ do: v.literal('remove_section'), section: id }),
  v.object({ do: v.literal('add_question'), section: id, kind: Question.entries.kind, label: said }),
  v.object({
    do: v.literal('describe_question'),
    section: id,
    question: id,
    changes: v.omit(Question, ['id']),
  }),
  v.object({ do: v.literal('move_question'), section: id, question: id, by }),
  v.object({ do: v.literal('remove_question'), section: id, question: id }),
  v.object({ do: v.literal('replace'), definition: DraftInput }),
]);

/** Schema of a rule of eligibility (see rules/eligibility.ts). */
export const EligibilityRuleInput = v.strictObject({ code: id, when: ConditionInput, say: said });
