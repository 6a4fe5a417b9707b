import type { Answers, SectionAnswers } from '../../forms/index.ts';

interface Sides {
  /** Fingerprint of what the page showed, per passage and question (see `fingerprint`); null when it is not known. */
  seen: string | null;
  kept: Answers[string] | undefined;
  sent: Answers[string];
}

export interface Merged {
  answers: Answers[string];
  /** Questions answered otherwise on both sides, by their id. */
  clashes: string[];
}

const passages = (answers: Answers[string] | undefined): SectionAnswers[] =>
  Array.isArray(answers) ? answers : [answers ?? {}];

/** FNV-1a, 32 bits: short enough to travel in a form, and only compared with what this program wrote itself. */
const short = (text: string): string => {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193) >>> 0;
  }
  return hash.toString(36);
};

const isNothing = (answer: unknown): boolean =>
  answer === undefined || answer === null || (Array.isArray(answer) && answer.length === 0);

const spelled = (answer: unknown): string => (isNothing(answer) ? '' : JSON.stringify(answer));

const hashed = (answer: unknown): string | undefined => (isNothing(answer) ? undefined : short(spelled(answer)));

/** What a page shows of a section, to travel with its form: `passage.question:hash` per answered question. */
export const fingerprint = (answers: Answers[string] | undefined): string =>
  passages(answers)
    .flatMap((passage, index) =>
      Object.entries(passage)
        .filter(([, answer]) => !isNothing(answer))
        .map(([question, answer]) => `${index}.${question}:${short(spelled(answer))}`)
        .toSorted(),
    )
    .join(' ');

const questionsOf = (...sides: (SectionAnswers | undefined)[]): string[] => [
  ...new Set(sides.flatMap((side) => Object.keys(side ?? {}))),
];

/** Whether two sets of answers say the same; a database may give their questions back in another order. */
export const sameAnswers = (left: Answers[string] | undefined, right: Answers[string] | undefined): boolean => {
  const [mine, theirs] = [passages(left), passages(right)];
  return (
    mine.length === theirs.length &&
    mine.every((passage, index) =>
      questionsOf(passage, theirs[index]).every((id) => spelled(passage[id]) === spelled(theirs[index]?.[id])),
    )
  );
};

const mergedPassage = (
  mine: SectionAnswers,
  theirs: SectionAnswers,
  shown: (question: string) => string | undefined,
): { answers: SectionAnswers; clashes: string[] } => {
  const answers: SectionAnswers = {};
  const clashes: string[] = [];
  for (const question of questionsOf(mine, theirs)) {
    const changedThere = hashed(theirs[question]) !== shown(question);
    const changedHere = hashed(mine[question]) !== shown(question);
    if (changedThere && changedHere && spelled(mine[question]) !== spelled(theirs[question])) clashes.push(question);
    const answer = changedThere && !changedHere ? theirs[question] : mine[question];
    if (answer !== undefined && answer !== null) answers[question] = answer;
  }
  return { answers, clashes };
};

/**
 * What a page sends, laid over what is kept. A question that was answered elsewhere since the page was opened, and
 * not touched on the page, keeps its newer answer; one that was answered otherwise on both sides is a clash, for a
 * person to settle. A passage that the page did not know is kept.
 */
export const mergedAnswers = ({ seen, kept, sent }: Sides): Merged => {
  if (seen === null) return { answers: sent, clashes: [] };
  const before = new Map(seen.split(' ').map((part) => part.split(':') as [string, string]));
  const [mine, theirs] = [passages(sent), passages(kept)];
  const merged = Array.from({ length: Math.max(mine.length, theirs.length) }, (_, index) => {
    const here = mine[index];
    if (here === undefined) return { answers: theirs[index] ?? {}, clashes: [] };
    return mergedPassage(here, theirs[index] ?? {}, (question) => before.get(`${index}.${question}`));
  });
  return {
    answers: Array.isArray(sent) ? merged.map(({ answers }) => answers) : (merged[0]?.answers ?? {}),
    clashes: [...new Set(merged.flatMap(({ clashes }) => clashes))],
  };
};
