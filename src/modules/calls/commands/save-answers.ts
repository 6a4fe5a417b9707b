import * as v from 'valibot';
import { refuse } from '../../../platform/refusals.ts';
import { answerFrom } from '../../forms/index.ts';
import type { Answers, Section, SectionAnswers } from '../../forms/index.ts';
import { Id } from '../inputs.ts';
import { mayEditApplication } from '../policy.ts';
import { command } from '../room.ts';
import { applicationForUpdate } from '../rows.ts';
import type { Application } from '../rows.ts';
import { reasonNotToEdit } from '../rules/application.ts';
import { changedElsewhere } from '../rules/merge-answers.ts';
import { standingOf } from '../rules/call.ts';

const passage = v.record(v.string(), v.unknown());

const Input = v.object({
  application: Id,
  section: v.string(),
  /** As the form sent them; a repeated section sends a list. */
  typed: v.union([v.array(passage), passage]),
  /** What the page showed when it was opened, to see whether somebody else wrote meanwhile. */
  seen: v.optional(v.nullable(v.string()), null),
});

const passageFrom = (section: Section, typed: Record<string, unknown>, kept: SectionAnswers): SectionAnswers => {
  const answers: SectionAnswers = {};
  for (const question of section.questions) {
    // Pieces come by their own verb; a form without script cannot send them back.
    const answer = question.kind === 'file' ? kept[question.id] : answerFrom(question, typed[question.id]);
    if (answer !== undefined && answer !== null) answers[question.id] = answer;
  }
  return answers;
};

/** What was typed in a section as the form reads it, its pieces kept as they are. */
export const typedAnswers = (
  section: Section,
  typed: v.InferOutput<typeof Input>['typed'],
  kept: Answers[string] | undefined,
): Answers[string] => {
  if (!section.repeat) {
    const before = Array.isArray(kept) ? {} : (kept ?? {});
    return passageFrom(section, Array.isArray(typed) ? (typed[0] ?? {}) : typed, before);
  }
  const before = Array.isArray(kept) ? kept : [];
  return (Array.isArray(typed) ? typed : [typed]).map((one, index) => passageFrom(section, one, before[index] ?? {}));
};

const sectionOf = (application: Application, id: string): Section => {
  const section = application.form.sections.find((one) => one.id === id);
  return section ?? refuse('calls.section_unknown');
};

/**
 * Keeps what was typed in one section, whatever is still wrong with it: a draft is never refused for its content.
 * When the same question was answered otherwise elsewhere since the page was opened, nothing is overwritten and the
 * page shows both.
 */
export const saveAnswers = command(
  Input,
  async ({ tx, actor, now }, { application: id, section: sectionId, typed, seen }) => {
    const application = (await applicationForUpdate(tx, id, actor)).open(actor, mayEditApplication);
    const why = reasonNotToEdit(application, standingOf({ ...application, state: application.callState }, now), now);
    if (why) refuse(`calls.${why}`, { closed: application.closesAt });
    const section = sectionOf(application, sectionId);
    const kept = application.answers[sectionId];
    const answers = typedAnswers(section, typed, kept);
    if (JSON.stringify(answers) === JSON.stringify(kept ?? (section.repeat ? [] : {}))) return [];
    const clash = changedElsewhere({ seen, kept, sent: answers });
    if (clash.length > 0) refuse('calls.changed_elsewhere', { questions: clash.join(', ') });
    await tx
      .updateTable('calls.application')
      .set({
        answers: JSON.stringify({ ...application.answers, [sectionId]: answers }),
        version: application.version + 1,
        saved_at: now,
      })
      .where('id', '=', id)
      .execute();
    return [
      { fact: 'calls.answers_saved', about: id, payload: { section: sectionId, version: application.version + 1 } },
    ];
  },
);
