import type { Concept } from './concept.ts';

/** What is wrong with a row of a file of concepts: `error` keeps it out, `warning` lets it in. */
export interface RowProblem {
  row: number;
  severity: 'error' | 'warning';
  reason: 'code_missing' | 'code_unfit' | 'code_twice' | 'labels_missing' | 'one_language' | 'label_too_long';
  value: string;
}

export interface RowRead {
  row: number;
  concept: Concept;
}

const LONGEST = 200;
const FIT = /^\+[A-Za-z0-9_-]{1,79}$/;

const problemOf = ({ row, concept }: RowRead, seen: ReadonlySet<string>): RowProblem | null => {
  const said = (reason: RowProblem['reason'], value = '', severity: RowProblem['severity'] = 'error'): RowProblem => ({
    ...{ row, severity, reason, value },
  });
  const { code, fr, ar, en, dialect } = concept;
  if (code === '+') return said('code_missing');
  if (!FIT.test(code)) return said('code_unfit', code.slice(1));
  if (seen.has(code)) return said('code_twice', code.slice(1));
  const languages = [fr, ar, en].filter((labels) => labels.length > 0).length;
  if (languages === 0) return said('labels_missing', code.slice(1));
  const long = [...fr, ...ar, ...en, ...dialect].find((label) => label.length > LONGEST);
  if (long !== undefined) return said('label_too_long', long.slice(0, 60));
  return languages === 1 ? said('one_language', fr[0] ?? ar[0] ?? en[0], 'warning') : null;
};

/** A row sorted: what is kept of it, and what is wrong. */
export interface Sifted {
  concept?: Concept;
  problem?: RowProblem;
}

/** Sorts rows, given one after the other, into those to keep and what is wrong: the file need not be held whole. */
export const sifter = (): ((read: RowRead) => Sifted) => {
  const seen = new Set<string>();
  return (read) => {
    const problem = problemOf(read, seen);
    seen.add(read.concept.code);
    return { ...(problem && { problem }), ...(problem?.severity === 'error' ? {} : { concept: read.concept }) };
  };
};
