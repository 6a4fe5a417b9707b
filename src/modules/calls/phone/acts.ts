import * as v from 'valibot';
import type { Context } from '../../../platform/command.ts';
import { fieldAct } from '../../../platform/field/index.ts';
import { answerQuestions, answersToEdit, labelsOfAnswers } from '../commands/answer-questions.ts';
import { attachMandatePaper } from '../commands/attach-mandate-paper.ts';
import { attachPiece } from '../commands/attach-piece.ts';
import { recordMandate } from '../commands/record-mandate.ts';
import { startApplication } from '../commands/start-application.ts';
import { submitApplication } from '../commands/submit-application.ts';
import { Id, Lang } from '../inputs.ts';
import { mayEditApplication } from '../policy.ts';
import { applicationForUpdate } from '../rows.ts';
import type { CallsTables } from '../tables.ts';

type CallsContext = Context<CallsTables>;
const Digest = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));

const isBegun = async ({ tx }: CallsContext, { application }: { application: string }): Promise<boolean> =>
  (await tx.selectFrom('calls.application').select('id').where('id', '=', application).executeTakeFirst()) !==
  undefined;

const isRegistered = async (
  { tx }: CallsContext,
  { structure }: { structure?: string | undefined },
): Promise<boolean> =>
  structure === undefined ||
  (await tx.selectFrom('registry.structure_listed').select('id').where('id', '=', structure).executeTakeFirst()) !==
    undefined;

/** The cooperative that applies. */
const titles = async ({ tx }: Pick<CallsContext, 'tx'>, records: string[]): Promise<Map<string, string>> => {
  const rows = await tx
    .selectFrom('calls.application as application')
    .innerJoin('registry.structure_listed as structure', 'structure.id', 'application.structure')
    .select(['application.id', 'structure.name'])
    .where('application.id', 'in', records)
    .execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
};

const Started = v.looseObject({ id: Id, call: Id, language: Lang, structure: v.optional(Id) });

const start = fieldAct({
  name: 'calls.start_application',
  input: Started,
  record: ({ id }) => id,
  titles,
  ready: isRegistered,
  apply: (context, input) => startApplication.within(context, input as never),
});

const Answered = v.object({ application: Id });

const answer = fieldAct({
  name: 'calls.answer_questions',
  input: Answered,
  record: ({ application }) => application,
  titles,
  ready: isBegun,
  fields: answersToEdit,
  labels: labelsOfAnswers,
  apply: (context, { application }, set = {}) => answerQuestions.within(context, { application, set }),
});

const Mandated = v.looseObject({ application: Id, paper: v.optional(v.nullable(Digest)) });

const mandate = fieldAct({
  name: 'calls.record_mandate',
  input: Mandated,
  record: ({ application }) => application,
  titles,
  ready: isBegun,
  apply: (context, { paper: _paper, ...input }) => recordMandate.within(context, input as never),
  media: ({ paper }) => (paper ? [paper] : []),
  attach: (context, { application }, { upload, owner }) =>
    attachMandatePaper.within(context, { application, upload, owner }),
});

const Piece = v.object({ application: Id, field: v.string(), piece: Digest });

const piece = fieldAct({
  name: 'calls.attach_piece',
  input: Piece,
  record: ({ application }) => application,
  titles,
  ready: isBegun,
  apply: async ({ tx, actor }, { application }) => {
    (await applicationForUpdate(tx, application, actor)).open(actor, mayEditApplication);
    return [];
  },
  media: (input) => [input.piece],
  attach: (context, { application, field }, { upload, owner }) =>
    attachPiece.within(context, { application, field, upload, owner }),
});

const Submitted = v.object({ application: Id });

const submit = fieldAct({
  name: 'calls.submit_application',
  input: Submitted,
  record: ({ application }) => application,
  titles,
  ready: isBegun,
  // The pieces are part of what is sent.
  afterMedia: true,
  apply: (context, { application }) => submitApplication.within(context, { id: application }),
});

/** What a phone may ask of calls. */
export const acts = [start, answer, mandate, piece, submit];
