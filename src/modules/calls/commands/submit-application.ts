import { createHash, randomBytes } from 'node:crypto';
import type { Transaction } from 'kysely';
import { refuse } from '../../../platform/refusals.ts';
import {
  answersAsked,
  eligibilityOf,
  hourOn,
  passagesOf,
  problemsOf,
  questionsAsked,
  sectionsAsked,
} from '../../forms/index.ts';
import type { Answers, Form } from '../../forms/index.ts';
import { OneId } from '../inputs.ts';
import { isAgent, mayEditApplication, represents } from '../policy.ts';
import { command } from '../room.ts';
import { applicationForUpdate } from '../rows.ts';
import type { Application } from '../rows.ts';
import type { CallsTables } from '../tables.ts';
import { reasonNotToSubmit } from '../rules/application.ts';
import { standingOf } from '../rules/call.ts';
import { reasonNotToSpeak } from '../rules/speaking.ts';
import { checkCodeFrom } from '../../../platform/text/check-code.ts';

const filesAsked = (form: Form, answers: Answers, hour: string): string[] =>
  sectionsAsked(form, answers, hour).flatMap((section) =>
    passagesOf(section, answers).flatMap((here, index) =>
      questionsAsked(section, answers, here, hour)
        .filter(({ kind }) => kind === 'file')
        .map(({ id }) => (section.repeat ? `${section.id}.${index}.${id}` : `${section.id}.${id}`)),
    ),
  );

/** The number it has, or the next one of its call. The call's row orders them: two who send at once get two. */
const numberFor = async (tx: Transaction<CallsTables>, { call, number }: Application): Promise<number> => {
  await tx.selectFrom('calls.call').select('id').where('id', '=', call).forUpdate().execute();
  const last = await tx
    .selectFrom('calls.application')
    .select((select) => select.fn.max('number').as('number'))
    .where('call', '=', call)
    .executeTakeFirst();
  return number ?? (last?.number ?? 0) + 1;
};

/**
 * Sends an application: it gets its number in the call and its receipt. Sending it again after a correction keeps both.
 * What the form no longer asks (a section hidden by a later answer) is left out of what is sent.
 */
export const submitApplication = command(OneId, async ({ tx, actor, now }, { id }) => {
  const application = (await applicationForUpdate(tx, id, actor)).open(actor, mayEditApplication);
  const hour = hourOn(now);
  const answers = answersAsked(application.form, application.answers, hour);
  const rulesNotMet = eligibilityOf(application.rules, answers, hour).filter(({ state }) => state === 'not_met').length;
  const why = reasonNotToSubmit(
    { ...application, problems: problemsOf(application.form, answers, hour).length, rulesNotMet },
    standingOf({ ...application, state: application.callState }, now),
    now,
  );
  if (why) refuse(`calls.${why}`, { closed: application.closesAt });
  const silent = reasonNotToSpeak({
    ...application,
    represents: represents(actor, application.structure),
    agent: isAgent(actor),
  });
  if (silent) refuse(`calls.${silent}`);
  const number = await numberFor(tx, application);
  const receipt =
    application.receipt ?? checkCodeFrom(createHash('sha256').update(id).update(randomBytes(16)).digest());
  await tx
    .updateTable('calls.application')
    .set({
      status: 'submitted',
      answers: JSON.stringify(answers),
      number,
      receipt,
      submitted_at: application.submittedAt ?? now,
    })
    .where('id', '=', id)
    .execute();
  // A piece whose question is no longer asked goes with its answer: nobody reads what was not sent.
  const fields = new Set(filesAsked(application.form, answers, hour));
  const pieces = await tx.selectFrom('calls.piece').select(['id', 'field']).where('application', '=', id).execute();
  const left = pieces.filter(({ field }) => !fields.has(field)).map((piece) => piece.id);
  if (left.length > 0) await tx.deleteFrom('calls.piece').where('id', 'in', left).execute();
  await tx
    .updateTable('calls.correction')
    .set({ answered_at: now })
    .where('application', '=', id)
    .where('answered_at', 'is', null)
    .execute();
  return [{ fact: 'calls.application_submitted', about: id, payload: { call: application.call, number } }];
});
