import type { Answer, Answers, Side } from '../../modules/diagnoses/rules/answers.ts';
import type { Evidence } from '../../modules/diagnoses/rules/score.ts';
import type { Json } from '../json.ts';
import type { KeptAct } from '../store/open.ts';

/** A diagnosis as the shelf `diagnoses.diagnoses` has it. */
export interface DiagnosisRow {
  structure: string;
  version: string;
  occasion: string;
  heldOn: string;
  state: 'open' | 'agreed';
  answers: Record<string, { score: number | null; reason?: string; note?: string }>;
  evidence: { id: string; item: string; kind: string }[];
  [more: string]: unknown;
}

type Act = Pick<KeptAct, 'name' | 'record' | 'input' | 'changes'>;

/** An answer as the house keeps it: what is not said is empty, so that the same answer is the same on both sides. */
export const asKept = ({ score, reason, note }: Answer): { score: number | null; reason: string; note: string } => ({
  score,
  reason: reason ?? '',
  note: note ?? '',
});

const started = (input: Json): DiagnosisRow => {
  const { structure, version, occasion, heldOn } = input as Record<string, string>;
  return {
    structure: structure!,
    version: version!,
    occasion: occasion!,
    heldOn: heldOn ?? '',
    state: 'open',
    answers: {},
    evidence: [],
  };
};

const changed = (row: DiagnosisRow, { changes = {} }: Act): DiagnosisRow => {
  const answers = { ...row.answers };
  for (const [field, { after }] of Object.entries(changes)) {
    if (after === null) delete answers[field];
    else answers[field] = after as unknown as Answer;
  }
  return { ...row, answers };
};

const after = (row: DiagnosisRow, act: Act): DiagnosisRow => {
  const input = act.input as Record<string, Json>;
  if (act.name === 'diagnoses.answer_items') return changed(row, act);
  if (act.name === 'diagnoses.attach_evidence') {
    const { id, item, kind } = input as Record<string, string>;
    return { ...row, evidence: [...row.evidence, { id: id!, item: item!, kind: kind! }] };
  }
  if (act.name !== 'diagnoses.agree') return row;
  const agreed = Object.entries((input['answers'] ?? {}) as unknown as Record<string, Answer>);
  const answers = { ...row.answers, ...Object.fromEntries(agreed.map(([item, one]) => [`agreed.${item}`, one])) };
  return { ...row, state: 'agreed', answers };
};

/**
 * A diagnosis as it stands here: what the house last said of it, and on top what was captured since and is not sent.
 * @returns null while neither knows it.
 */
export const diagnosisHere = (
  id: string,
  row: DiagnosisRow | undefined,
  queue: readonly Act[],
): DiagnosisRow | null => {
  const mine = queue.filter(({ record }) => record === id);
  const begun = mine.find(({ name }) => name === 'diagnoses.start');
  const first = row ?? (begun ? started(begun.input) : null);
  return first && mine.reduce(after, first);
};

export const answersOn = (row: DiagnosisRow, side: Side): Answers =>
  Object.fromEntries(
    Object.entries(row.answers)
      .filter(([field]) => field.startsWith(`${side}.`))
      .map(([field, answer]) => [field.slice(side.length + 1), answer]),
  );

export const evidenceOf = (row: DiagnosisRow): Evidence => {
  const counts: Evidence = {};
  for (const { item } of row.evidence) counts[item] = (counts[item] ?? 0) + 1;
  return counts;
};
