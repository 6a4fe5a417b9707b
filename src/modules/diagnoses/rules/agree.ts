import type { Answer, Answers } from './answers.ts';
import type { Instrument } from './instrument.ts';

export interface Agreement {
  answers: Answers;
  /** Items on which the two sides differ and nothing has been agreed yet: people decide, no mean is taken. */
  apart: string[];
}

const alike = (a: Answer, b: Answer): boolean => a.score === b.score;

/** What the two sides agree on: what was said so, what both say, what only one of them has answered. */
export const agreementOf = (
  instrument: Instrument,
  { own, coach, agreed }: { own: Answers; coach: Answers; agreed: Answers },
): Agreement => {
  const answers: Answers = {};
  const apart: string[] = [];
  for (const { code } of instrument.dimensions.flatMap(({ items }) => items)) {
    const [ours, theirs] = [own[code], coach[code]];
    const said = agreed[code] ?? (ours && theirs ? (alike(ours, theirs) ? theirs : undefined) : (theirs ?? ours));
    if (said) answers[code] = said;
    else if (ours && theirs) apart.push(code);
  }
  return { answers, apart };
};
