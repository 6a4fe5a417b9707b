import { expect, test } from 'vitest';
import { answersOn, asKept, diagnosisHere, evidenceOf } from './diagnosis-here.ts';
import type { DiagnosisRow } from './diagnosis-here.ts';

const row: DiagnosisRow = {
  structure: 's',
  version: 'v',
  occasion: 'start',
  heldOn: '2026-11-25',
  state: 'open',
  answers: { 'own.A1': { score: 2, reason: '', note: '' } },
  evidence: [{ id: 'e1', item: 'A1', kind: 'photo' }],
};
const start = {
  name: 'diagnoses.start',
  record: 'd',
  input: { id: 'd', structure: 's', version: 'v', occasion: 'start', heldOn: '2026-11-25' },
};
const answer = (field: string, before: number | null, score: number | null) => ({
  name: 'diagnoses.answer_items',
  record: 'd',
  input: { diagnosis: 'd' },
  changes: {
    [field]: {
      before: before === null ? null : asKept({ score: before }),
      after: score === null ? null : asKept({ score }),
    },
  },
});

test('a diagnosis begun here stands before the house knows it', () => {
  expect(diagnosisHere('d', undefined, [])).toBeNull();
  const here = diagnosisHere('d', undefined, [start, answer('coach.A1', null, 3)])!;
  expect(here).toMatchObject({ structure: 's', state: 'open', heldOn: '2026-11-25' });
  expect(answersOn(here, 'coach')).toEqual({ A1: { score: 3, reason: '', note: '' } });
  expect(answersOn(here, 'own')).toEqual({});
});

test('what was captured since lies over what the house said, and takes answers back', () => {
  const queue = [answer('own.A1', 2, null), answer('coach.A1', null, 4), answer('coach.A1', 4, 1)];
  const here = diagnosisHere('d', row, queue)!;
  expect(here.answers).toEqual({ 'coach.A1': { score: 1, reason: '', note: '' } });
  expect(row.answers).toEqual({ 'own.A1': { score: 2, reason: '', note: '' } });
});

test('acts about another diagnosis change nothing', () => {
  expect(diagnosisHere('d', row, [{ ...answer('coach.A1', null, 4), record: 'other' }])).toEqual(row);
});

test('evidence is counted by item, and an agreement closes with what was agreed', () => {
  const attach = { name: 'diagnoses.attach_evidence', record: 'd', input: { id: 'e2', item: 'A1', kind: 'photo' } };
  const agree = { name: 'diagnoses.agree', record: 'd', input: { diagnosis: 'd', answers: { A1: { score: 3 } } } };
  const here = diagnosisHere('d', row, [attach, agree])!;
  expect(evidenceOf(here)).toEqual({ A1: 2 });
  expect(here.state).toBe('agreed');
  expect(answersOn(here, 'agreed')).toEqual({ A1: { score: 3 } });
});
