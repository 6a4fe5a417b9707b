import type { Answers, SectionAnswers } from '../../forms/index.ts';

interface Sides {
  /** Fingerprint of what the page showed, per passage and question (see `fingerprint`); null when it is not known. */
  seen: string | null;
  kept: Answers[string] | undefined;
  sent: Answers[string];
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

const spelled = (answer: unknown): string => (answer === undefined || answer === null ? '' : JSON.stringify(answer));

/** What a page shows of a section, to travel with its form: `question:hash` per answered question. */
export const fingerprint = (answers: Answers[string] | undefined): string =>
  passages(answers)
    .flatMap((passage, index) =>
      Object.entries(passage)
        .filter(([, answer]) => answer !== null)
        .map(([question, answer]) => `${index}.${question}:${short(spelled(answer))}`),
    )
    .join(' ');

/**
 * Questions of this section that somebody else answered otherwise since the page was opened, and that this page would
 * overwrite with something else again. Questions changed on one side only are no clash.
 */
export const changedElsewhere = ({ seen, kept, sent }: Sides): string[] => {
  if (seen === null) return [];
  const before = new Map(seen.split(' ').map((part) => part.split(':') as [string, string]));
  const clashes: string[] = [];
  const now = passages(kept);
  for (const [index, passage] of passages(sent).entries()) {
    const questions = new Set([...Object.keys(passage), ...Object.keys(now[index] ?? {})]);
    for (const question of questions) {
      const [mine, theirs] = [spelled(passage[question]), spelled(now[index]?.[question])];
      const shown = before.get(`${index}.${question}`);
      const changedThere = (theirs === '' ? undefined : short(theirs)) !== shown;
      const changedHere = (mine === '' ? undefined : short(mine)) !== shown;
      if (changedThere && changedHere && mine !== theirs) clashes.push(question);
    }
  }
  return clashes;
};
