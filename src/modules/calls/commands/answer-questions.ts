import * as v from 'valibot';
import type { Context } from '../../../platform/command.ts';
import type { Json } from '../../../platform/journal/fact.ts';
import { refuse } from '../../../platform/refusals.ts';
import { hourOn, withCalculated } from '../../forms/index.ts';
import { fieldsOfAnswers, labelsOfFields, withFields } from '../answered-fields.ts';
import type { Lang } from '../../../platform/words/lang.ts';
import { Id } from '../inputs.ts';
import { mayEditApplication } from '../policy.ts';
import { command } from '../room.ts';
import { applicationForUpdate } from '../rows.ts';
import { reasonNotToEdit } from '../rules/application.ts';
import { standingOf } from '../rules/call.ts';
import type { CallsTables } from '../tables.ts';

/** The answers of an application by field, held until the transaction ends, for who may write them. */
export const answersToEdit = async ({ tx, actor }: Context<CallsTables>, id: string): Promise<Record<string, Json>> => {
  const { form, answers } = (await applicationForUpdate(tx, id, actor)).open(actor, mayEditApplication);
  return fieldsOfAnswers(form, answers) as Record<string, Json>;
};

/** What each field asks, in words: of the form, which says nothing of anybody. */
export const labelsOfAnswers = async (
  { tx }: Pick<Context<CallsTables>, 'tx'>,
  id: string,
  lang: Lang,
): Promise<Record<string, string>> => {
  const row = await tx
    .selectFrom('calls.application as application')
    .innerJoin('calls.call as call', 'call.id', 'application.call')
    .innerJoin('forms.version_published as form', 'form.id', 'call.form_version')
    .select('form.definition')
    .where('application.id', '=', id)
    .executeTakeFirst();
  return row ? labelsOfFields(row.definition, lang) : {};
};

const Input = v.object({
  application: Id,
  /** `section.question`, or a repeated section whole → answer. */
  set: v.record(v.string(), v.unknown()),
});

/** Writes some answers of a draft, whatever is still wrong with it; the others stay as they are. */
export const answerQuestions = command(Input, async ({ tx, actor, now }, { application: id, set }) => {
  const application = (await applicationForUpdate(tx, id, actor)).open(actor, mayEditApplication);
  const why = reasonNotToEdit(application, standingOf({ ...application, state: application.callState }, now), now);
  if (why) refuse(`calls.${why}`, { closed: application.closesAt });
  const answers = withFields(application.form, application.answers, set);
  const version = application.version + 1;
  await tx
    .updateTable('calls.application')
    .set({
      answers: JSON.stringify(withCalculated(application.form, answers, hourOn(now))),
      version,
      saved_at: now,
      saved_by: actor.id,
    })
    .where('id', '=', id)
    .execute();
  const sections = [...new Set(Object.keys(set).map((field) => field.split('.')[0] as string))];
  return sections.map((section) => ({ fact: 'calls.answers_saved', about: id, payload: { section, version } }));
});
