import * as v from 'valibot';
import type { Condition } from './rules/form.ts';

const id = v.pipe(v.string(), v.regex(/^[A-Za-z_][A-Za-z0-9_-]{0,63}$/));
const text = v.optional(v.pipe(v.string(), v.maxLength(2000)));
const said = v.object({ fr: text, ar: text, en: text, zgh: text });
const fileName = v.optional(v.pipe(v.string(), v.regex(/^[^/\\]{1,120}$/)));
const files = v.optional(v.strictObject({ fr: fileName, ar: fileName, en: fileName, zgh: fileName }));
const media = v.optional(v.strictObject({ audio: files, image: files }));
/** Whether it can be understood is for rules/check-form.ts: a draft may still be wrong. */
const expression = v.pipe(v.string(), v.maxLength(4000));
const scalar = v.union([v.string(), v.number(), v.boolean()]);
const question = v.pipe(v.string(), v.regex(/^[A-Za-z_][A-Za-z0-9_-]*(\.[A-Za-z_][A-Za-z0-9_-]*)?$/));

/** Schema of a condition on answers (see rules/conditions.ts). */
export const ConditionInput: v.GenericSchema<Condition> = v.union([
  v.strictObject({ question, is: scalar }),
  v.strictObject({ question, isNot: scalar }),
  v.strictObject({ question, atLeast: v.number() }),
  v.strictObject({ question, atMost: v.number() }),
  v.strictObject({ question, answered: v.boolean() }),
  v.strictObject({ expression }),
  v.strictObject({ all: v.array(v.lazy(() => ConditionInput)) }),
  v.strictObject({ any: v.array(v.lazy(() => ConditionInput)) }),
]);

const appearance = v.optional(v.pipe(v.string(), v.maxLength(80)));

const questionKinds = [
  ...(['text', 'long_text', 'number', 'money', 'date', 'choice', 'choices', 'yes_no', 'phone', 'file'] as const),
  ...(['integer', 'time', 'datetime', 'geopoint', 'note', 'acknowledge', 'calculate', 'stamp'] as const),
];

const Choice = v.strictObject({
  value: v.pipe(v.string(), v.maxLength(60)),
  label: said,
  columns: v.optional(v.record(id, v.pipe(v.string(), v.maxLength(200)))),
  media,
});

const Question = v.strictObject({
  id,
  kind: v.picklist(questionKinds),
  label: said,
  hint: v.optional(said),
  required: v.optional(v.boolean()),
  when: v.optional(ConditionInput),
  choices: v.optional(v.pipe(v.array(Choice), v.maxLength(2000))),
  minimum: v.optional(v.number()),
  maximum: v.optional(v.number()),
  longest: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(20_000))),
  accepts: v.optional(v.picklist(['images', 'documents', 'sounds'])),
  constraint: v.optional(v.strictObject({ expression, say: v.optional(said) })),
  requiredSay: v.optional(said),
  calculation: v.optional(expression),
  choiceFilter: v.optional(expression),
  initially: v.optional(v.pipe(v.string(), v.maxLength(2000))),
  stamp: v.optional(v.picklist(['start', 'end', 'today', 'deviceid'])),
  appearance,
  media,
  group: v.optional(id),
});

const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(50));

const Section = v.strictObject({
  id,
  title: said,
  hint: v.optional(said),
  when: v.optional(ConditionInput),
  repeat: v.optional(v.strictObject({ atLeast: count, atMost: count, item: said, count: v.optional(question) })),
  groups: v.optional(
    v.pipe(
      v.array(v.strictObject({ id, title: said, when: v.optional(ConditionInput), group: v.optional(id), appearance })),
      v.maxLength(60),
    ),
  ),
  questions: v.pipe(v.array(Question), v.maxLength(300)),
  loose: v.optional(v.boolean()),
  appearance,
});

const origin = v.optional(
  v.strictObject({
    id: v.optional(v.pipe(v.string(), v.maxLength(200))),
    version: v.optional(v.pipe(v.string(), v.maxLength(60))),
    instanceName: v.optional(expression),
    lang: v.optional(v.picklist(['fr', 'ar', 'en', 'zgh'])),
  }),
);

const sections = v.pipe(v.array(Section), v.maxLength(100));

/** Schema of a form that is being written: it may still lack everything. */
export const DraftInput = v.strictObject({ title: said, sections, origin });

/** Schema of a whole form (see rules/form.ts). */
export const FormInput = v.strictObject({ title: said, sections: v.pipe(sections, v.minLength(1)), origin });

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
