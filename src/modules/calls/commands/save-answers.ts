import * as v from 'valibot';
import { refuse } from '../../../platform/refusals.ts';
import { hourOn, withCalculated } from '../../forms/index.ts';
import type { Section } from '../../forms/index.ts';
import { inLang } from '../../../platform/words/trilingual.ts';
import { Id } from '../inputs.ts';
import { mayEditApplication } from '../policy.ts';
import { command } from '../room.ts';
import { applicationForUpdate } from '../rows.ts';
import type { Application } from '../rows.ts';
import { reasonNotToEdit } from '../rules/application.ts';
import { mergedAnswers, sameAnswers } from '../rules/merge-answers.ts';
import { standingOf } from '../rules/call.ts';
import { typedAnswers, withoutEmptyEnd } from '../typed-answers.ts';

const passage = v.record(v.string(), v.unknown());

const Input = v.object({
  application: Id,
  section: v.string(),
  /** As the form sent them; a repeated section sends a list. */
  typed: v.union([v.array(passage), passage]),
  /** What the page showed when it was opened, to see whether somebody else wrote meanwhile; '' is an empty section. */
  seen: v.optional(v.nullable(v.string()), null),
});

const sectionOf = (application: Application, id: string): Section => {
  const section = application.form.sections.find((one) => one.id === id);
  return section ?? refuse('calls.section_unknown');
};

const labels = (section: Section, questions: string[], lang: Application['language']): string =>
  section.questions
    .filter(({ id }) => questions.includes(id))
    .map(({ label }) => inLang(label, lang))
    .join(' · ');

/**
 * Keeps what was typed in one section, whatever is still wrong with it: a draft is never refused for its content.
 * What somebody else answered meanwhile is kept beside it; when both answered the same question otherwise, nothing is
 * overwritten and the page shows both. Whoever wrote last herself is taken at her last word.
 */
export const saveAnswers = command(Input, async ({ tx, actor, now }, { application: id, typed, seen, ...input }) => {
  const application = (await applicationForUpdate(tx, id, actor)).open(actor, mayEditApplication);
  const why = reasonNotToEdit(application, standingOf({ ...application, state: application.callState }, now), now);
  if (why) refuse(`calls.${why}`, { closed: application.closesAt });
  const section = sectionOf(application, input.section);
  const kept = application.answers[section.id];
  const sent = typedAnswers(section, typed, application.answers);
  const merged = mergedAnswers({ seen, kept, sent });
  if (merged.clashes.length > 0 && application.savedBy !== actor.id) {
    refuse('calls.changed_elsewhere', { questions: labels(section, merged.clashes, application.language) });
  }
  const answers = withoutEmptyEnd(section, merged.answers);
  if (kept !== undefined && sameAnswers(answers, kept)) return [];
  const version = application.version + 1;
  await tx
    .updateTable('calls.application')
    .set({
      answers: JSON.stringify(
        withCalculated(application.form, { ...application.answers, [section.id]: answers }, hourOn(now)),
      ),
      version,
      saved_at: now,
      saved_by: actor.id,
    })
    .where('id', '=', id)
    .execute();
  return [{ fact: 'calls.answers_saved', about: id, payload: { section: section.id, version } }];
});
