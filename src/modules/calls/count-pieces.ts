import type { Context } from '../../platform/command.ts';
import type { Answers, SectionAnswers } from '../forms/index.ts';
import type { Application } from './rows.ts';
import type { CallsTables } from './tables.ts';

const withAnswer = (answers: Answers, field: string, count: number): Answers => {
  const [section = '', ...rest] = field.split('.');
  const question = rest.at(-1) as string;
  const set = (passage: SectionAnswers | undefined): SectionAnswers => {
    const { [question]: _before, ...others } = passage ?? {};
    return count === 0 ? others : { ...others, [question]: count };
  };
  const kept = answers[section];
  if (rest.length === 1) return { ...answers, [section]: set(Array.isArray(kept) ? undefined : kept) };
  const index = Number(rest[0]);
  const list = Array.isArray(kept) ? [...kept] : [];
  while (list.length <= index) list.push({});
  list[index] = set(list[index]);
  return { ...answers, [section]: list };
};

/** Writes how many pieces answer a question into the answers, so that the form's rules see them like any answer. */
export const countPieces = async (
  { tx, now, actor }: Context<CallsTables>,
  { id, answers, version }: Application,
  field: string,
): Promise<void> => {
  const pieces = await tx
    .selectFrom('calls.piece')
    .select('id')
    .where('application', '=', id)
    .where('field', '=', field)
    .execute();
  await tx
    .updateTable('calls.application')
    .set({
      answers: JSON.stringify(withAnswer(answers, field, pieces.length)),
      version: version + 1,
      saved_at: now,
      saved_by: actor.id,
    })
    .where('id', '=', id)
    .execute();
};
