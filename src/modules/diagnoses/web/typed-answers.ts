import { invalid } from '../../../platform/refusals.ts';
import type { FormValues } from '../../../platform/web/form.ts';
import { textAt } from '../../../platform/web/typed.ts';
import type { Answer, Answers, Side } from '../rules/answers.ts';

/** One answer as its page sends it: a level's button, or "not applicable" with its reason. */
export const answerTyped = (form: FormValues, kept: Answer | undefined): Answer => {
  if (textAt(form, 'na') === 'yes') {
    const reason = textAt(form, 'reason').trim();
    if (reason === '') invalid('reason', 'diagnoses.say_why');
    return { score: null, reason, note: kept?.note ?? '' };
  }
  const score = textAt(form, 'score');
  if (!/^[0-4]$/.test(score)) invalid('score', 'diagnoses.choose_level');
  return { score: Number(score), note: textAt(form, 'note').trim() };
};

/** What was agreed item by item; where it is "not applicable", the reason is that of the side that said so. */
export const agreedTyped = (form: FormValues, said: Record<Side, Answers>): Answers => {
  const chosen = form['agreed'];
  if (typeof chosen !== 'object' || chosen === null || Array.isArray(chosen) || chosen instanceof File) return {};
  return Object.fromEntries(
    Object.keys(chosen).flatMap((item): [string, Answer][] => {
      const value = textAt(form, `agreed.${item}`);
      const note = textAt(form, `note.${item}`).trim();
      if (value === 'na') {
        const reason = said.coach[item]?.reason || said.own[item]?.reason || note;
        return [[item, { score: null, reason, note }]];
      }
      return /^[0-4]$/.test(value) ? [[item, { score: Number(value), note }]] : [];
    }),
  );
};
