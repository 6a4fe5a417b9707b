import type { Text } from '../words/text-in.ts';

/** What the shelf `evidence.to_prove` holds of a drawn record. */
export interface ToProveRow {
  structure: string;
  title: Text;
  dueOn: string | null;
  state: string;
  criteria: { id: string; label: Text; wants: 'file' | 'note'; given: boolean }[];
  [more: string]: unknown;
}

/** What is typed of one criterion: a note, and the digest of a photograph; '' where there is none. */
export interface ProofTyped {
  note: string;
  photo: string;
}

export const nothingTyped: ProofTyped = { note: '', photo: '' };

interface Queued {
  name: string;
  record: string;
  input: unknown;
}

/** The record with what this telephone has captured and not sent yet; null once nothing of it is asked any more. */
export const toProveHere = (id: string, row: ToProveRow, queue: readonly Queued[]): ToProveRow | null => {
  const mine = queue.filter(({ record }) => record === id);
  if (mine.some(({ name }) => name === 'evidence.tell_unreachable')) return null;
  const given = new Set(
    mine
      .filter(({ name }) => name === 'evidence.give_proof')
      .map(({ input }) => (input as { criterion: string }).criterion),
  );
  return { ...row, criteria: row.criteria.map((one) => ({ ...one, given: one.given || given.has(one.id) })) };
};

/** Whether what is typed of a criterion is a proof: the house would refuse less. */
export const isProof = (wants: 'file' | 'note', { note, photo }: ProofTyped): boolean =>
  photo !== '' || (wants === 'note' && note.trim() !== '');

/** Whether something was typed that is no proof yet. */
export const isBegun = ({ note, photo }: ProofTyped): boolean => photo !== '' || note.trim() !== '';
