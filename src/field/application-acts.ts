import type { Answers, Form } from '../modules/forms/rules/form.ts';
import { changesOfAnswers } from './rules/application-here.ts';
import type { Pieces } from './rules/application-here.ts';
import type { Mandate } from './screens/mandate-fields.tsx';
import type { NewAct } from './store/capture.ts';

export interface Sent {
  id: string;
  call: string;
  structure: string;
  about: string;
  language: string;
}

/** The whole application in the order in which the house takes it; what follows waits for what comes before. */
export const actsOf = (
  { id, call, structure, about, language }: Sent,
  form: Form,
  answers: Answers,
  typed: { pieces: Pieces; mandate: Mandate },
): NewAct[] => {
  const application = { application: id };
  const act = (name: string, input: object, more: Partial<NewAct> = {}): NewAct => ({
    ...{ name: `calls.${name}`, record: id, input: JSON.parse(JSON.stringify(input)), about },
    ...more,
  });
  const { paper, ...mandate } = typed.mandate;
  return [
    act('start_application', { id, call, language, structure }),
    act('answer_questions', application, { changes: changesOfAnswers(form, answers) }),
    act('record_mandate', { ...application, ...mandate, ...(paper && { paper }) }, { media: paper ? [paper] : [] }),
    ...Object.entries(typed.pieces).flatMap(([field, digests]) =>
      digests.map((piece) => act('attach_piece', { ...application, field, piece }, { media: [piece] })),
    ),
    act('submit_application', application),
  ];
};
