import { expect, test } from 'vitest';
import { mappingLines, mappingsFrom, trainingLines, trainingsFrom } from './lines-typed.ts';
import { cooperativeDiagnosis } from './shipped/cooperative-diagnosis.ts';

test('what is written as lines is read back as it was', () => {
  const { trainings, mappings } = cooperativeDiagnosis;
  expect(trainingsFrom(trainingLines(trainings))).toEqual(trainings);
  expect(mappingsFrom(mappingLines(mappings))).toEqual(mappings);
  expect(trainingsFrom('\n  \n')).toEqual([]);
});

test('a line that cannot be read is named by its number', () => {
  expect(trainingsFrom('compta | Comptabilité\n\nsans titre')).toEqual({ line: 3 });
  expect(trainingsFrom('compta |')).toEqual({ line: 1 });
  expect(mappingsFrom('IRIS+ | PI9652 | close\nIRIS+ | PI9652 | nearly')).toEqual({ line: 2 });
  expect(mappingsFrom('SDG | 5.5 | exact')).toEqual({ line: 1 });
});
