import { answerText, calculationOn } from './around-answers.ts';
import type { Answer, Answers, Form, Section, SectionAnswers } from './form.ts';

/** Calculations that wait for others are worked out again until nothing moves; a ring stops at this. */
const rounds = 12;

const numeric = (text: string): Answer => (/^-?\d+(\.\d+)?$/.test(text) && text.length < 16 ? Number(text) : text);

interface Round {
  form: Form;
  answers: Answers;
  hour: string | null;
  moved: boolean;
}

const inPassage = (section: Section, here: SectionAnswers, round: Round): SectionAnswers => {
  const all = { ...here };
  for (const { id, calculation } of section.questions) {
    if (calculation === undefined) continue;
    const { form, answers, hour } = round;
    const text = calculationOn(calculation, { form, answers, here, hour, self: answerText(here[id]) });
    if (text === answerText(here[id])) continue;
    round.moved = true;
    if (text === '') delete all[id];
    else all[id] = numeric(text);
  }
  return all;
};

const once = (form: Form, answers: Answers, hour: string | null): { answers: Answers; moved: boolean } => {
  const round: Round = { form, answers: { ...answers }, hour, moved: false };
  for (const section of form.sections) {
    if (!section.questions.some(({ calculation }) => calculation !== undefined)) continue;
    const given = round.answers[section.id];
    round.answers[section.id] = Array.isArray(given)
      ? given.map((here) => inPassage(section, here, round))
      : inPassage(section, given ?? {}, round);
  }
  return round;
};

/**
 * The answers with what the form works out from them. Answers of a form that calculates nothing come back as they are.
 * @param hour the hour on the wall, `2026-11-25T14:05:00`, for `today()` and `now()`
 */
export const withCalculated = (form: Form, answers: Answers, hour: string | null = null): Answers => {
  let [now, left] = [answers, rounds];
  if (!form.sections.some(({ questions }) => questions.some(({ calculation }) => calculation !== undefined)))
    return now;
  for (let moved = true; moved && left > 0; left -= 1) ({ answers: now, moved } = once(form, now, hour));
  return now;
};
