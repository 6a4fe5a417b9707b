import type { Instrument } from '../modules/diagnoses/rules/instrument.ts';
import type { Answer, Side } from '../modules/diagnoses/rules/answers.ts';
import { theStore } from './app.ts';
import type { Recording } from './media/recordings.ts';
import { asKept, diagnosisHere } from './rules/diagnosis-here.ts';
import type { DiagnosisRow } from './rules/diagnosis-here.ts';
import { onShelf, shelf } from './shelves.ts';
import { captureChanges, queueOf } from './store/capture.ts';
import type { Store } from './store/open.ts';
import { versionOf } from './store/versions.ts';
import type { Json } from './json.ts';

export interface InstrumentRow {
  instrument: string;
  number: number;
  newest: boolean;
  definition: Instrument;
  recordings: Recording[];
}

export interface DiagnosisInHand {
  id: string;
  row: DiagnosisRow;
  instrument: InstrumentRow;
}

/** The diagnosis with its instrument, as both stand here; null while either is not on this telephone. */
export const diagnosisInHand = async (store: Store, id: string): Promise<DiagnosisInHand | null> => {
  const [shelved, queue] = await Promise.all([onShelf<DiagnosisRow>(store, 'diagnoses.diagnoses', id), queueOf(store)]);
  const row = diagnosisHere(id, shelved, queue);
  const instrument = row && (await versionOf<InstrumentRow>(store, 'diagnoses.instruments', row.version));
  return row && instrument ? { id, row, instrument } : null;
};

/** The diagnoses of a structure, those begun here included, the newest first. */
export const diagnosesOf = async (store: Store, structure: string): Promise<{ id: string; row: DiagnosisRow }[]> => {
  const range = IDBKeyRange.bound(['diagnoses.diagnoses', ''], ['diagnoses.diagnoses', '\uffff']);
  const [rows, queue] = await Promise.all([store.getAll('row', range), queueOf(store)]);
  const begun = queue.filter(({ name }) => name === 'diagnoses.start').map(({ record }) => record);
  const ids = [...new Set([...rows.map(({ id }) => id), ...begun])];
  return ids
    .flatMap((id) => {
      const shelved = rows.find((row) => row.id === id)?.value as DiagnosisRow | undefined;
      const row = diagnosisHere(id, shelved, queue);
      return row?.structure === structure ? [{ id, row }] : [];
    })
    .toSorted((a, b) => b.row.heldOn.localeCompare(a.row.heldOn));
};

/** The instruments that a new diagnosis may be held under, with the version's id. */
export const newestInstruments = async (store: Store): Promise<{ version: string; instrument: InstrumentRow }[]> => {
  const range = IDBKeyRange.bound(['diagnoses.instruments', ''], ['diagnoses.instruments', '\uffff']);
  const rows = await store.getAll('row', range);
  return rows
    .map(({ id, value }) => ({ version: id, instrument: value as unknown as InstrumentRow }))
    .filter(({ instrument }) => instrument.newest);
};

export const hasInstrument = async (store: Store): Promise<boolean> =>
  (await shelf(store, 'diagnoses.instruments')).length > 0;

/** Keeps one answer of one side at once; null takes it back. Answers given in a row make one act. */
export const giveAnswer = async (
  { id, row }: DiagnosisInHand,
  { side, item, answer, about }: { side: Side; item: string; answer: Answer | null; about: string },
): Promise<void> => {
  const field = `${side}.${item}`;
  const before = row.answers[field];
  await captureChanges(theStore(), {
    name: 'diagnoses.answer_items',
    record: id,
    input: { diagnosis: id },
    changes: { [field]: { before: (before ? asKept(before) : null) as Json, after: answer && asKept(answer) } },
    about,
  });
};
