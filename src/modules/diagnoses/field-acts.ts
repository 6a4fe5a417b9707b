import type { Transaction } from 'kysely';
import * as v from 'valibot';
import { fieldAct } from '../../platform/field/index.ts';
import type { Json } from '../../platform/journal/fact.ts';
import { agreeDiagnosis } from './commands/agree-diagnosis.ts';
import { answerItems } from './commands/answer-items.ts';
import { attachEvidence } from './commands/attach-evidence.ts';
import { startDiagnosis } from './commands/start-diagnosis.ts';
import { labels, page, titles } from './field-labels.ts';
import { AnswersInput, EvidenceKindInput, Id, ItemCode, SideInput, StartEntries } from './inputs.ts';
import { mayTell } from './policy.ts';
import { answersOf, diagnosisForUpdate } from './rows.ts';
import { sides } from './rules/answers.ts';
import type { Answers, Side } from './rules/answers.ts';
import type { DiagnosesTables } from './tables.ts';

const isKnown = async ({ tx }: { tx: Transaction<DiagnosesTables> }, { diagnosis }: { diagnosis: string }) =>
  (await tx.selectFrom('diagnoses.diagnosis').select('id').where('id', '=', diagnosis).executeTakeFirst()) !==
  undefined;

const StartInput = v.object({ ...StartEntries, id: Id });

const start = fieldAct<typeof StartInput>({
  name: 'diagnoses.start',
  input: StartInput,
  record: ({ id }) => id,
  page,
  titles,
  apply: (context, input) => startDiagnosis.within(context, input),
});

const AnswerItemsInput = v.object({
  diagnosis: Id,
  /** For a phone that sends whole answers instead of changes. */
  side: v.optional(SideInput),
  answers: v.optional(AnswersInput),
});

/** `coach.A1`: one answer of one side is one field, so two hands on different items never clash. */
const bySide = (set: Record<string, Json>): [Side, Answers][] =>
  sides.flatMap((side) => {
    const mine = Object.entries(set).filter(([field]) => field.startsWith(`${side}.`));
    const answers = Object.fromEntries(mine.map(([field, answer]) => [field.slice(side.length + 1), answer]));
    return mine.length > 0 ? [[side, answers as unknown as Answers]] : [];
  });

const answer = fieldAct<typeof AnswerItemsInput>({
  name: 'diagnoses.answer_items',
  input: AnswerItemsInput,
  record: ({ diagnosis }) => diagnosis,
  page,
  titles,
  labels,
  ready: isKnown,
  fields: async ({ tx, actor }, diagnosis) => {
    (await diagnosisForUpdate(tx, diagnosis, actor)).open(actor, mayTell);
    const answers = await answersOf(tx, diagnosis);
    return Object.fromEntries(
      sides.flatMap((side) => Object.entries(answers[side]).map(([item, one]) => [`${side}.${item}`, { ...one }])),
    );
  },
  apply: async (context, { diagnosis, side, answers }, set) => {
    const given = set ? bySide(set) : side && answers ? [[side, answers] as [Side, Answers]] : [];
    const facts = [];
    for (const [of, its] of given)
      facts.push(...(await answerItems.within(context, { diagnosis, side: of, answers: its })));
    return facts;
  },
});

const AttachInput = v.object({
  id: Id,
  diagnosis: Id,
  item: ItemCode,
  kind: EvidenceKindInput,
  /** SHA-256 of the photo or document; a figure has none. */
  media: v.optional(v.string()),
  figure: v.optional(v.number()),
  said: v.optional(v.string()),
});

const attach = fieldAct<typeof AttachInput>({
  name: 'diagnoses.attach_evidence',
  input: AttachInput,
  record: ({ diagnosis }) => diagnosis,
  page,
  titles,
  ready: isKnown,
  media: ({ media }) => (media ? [media] : []),
  apply: async (context, evidence) => {
    if (evidence.kind === 'figure') return attachEvidence.within(context, evidence);
    (await diagnosisForUpdate(context.tx, evidence.diagnosis, context.actor)).open(context.actor, mayTell);
    return [];
  },
  attach: (context, evidence, { upload, owner }) => attachEvidence.within(context, { ...evidence, upload, owner }),
});

const AgreeInput = v.object({ diagnosis: Id, answers: v.optional(AnswersInput, {}) });

const agree = fieldAct<typeof AgreeInput>({
  name: 'diagnoses.agree',
  input: AgreeInput,
  record: ({ diagnosis }) => diagnosis,
  page,
  titles,
  ready: isKnown,
  apply: (context, input) => agreeDiagnosis.within(context, input),
});

export const acts = [start, answer, attach, agree];
