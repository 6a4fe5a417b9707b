import { expect, test } from 'vitest';
import { figuresIn, markOf, piecesOf, typedNumbers } from './pieces.ts';

test('a text is cut at its figures, and says each once', () => {
  expect(piecesOf('Depuis 2021, {laureates} lauréates.')).toEqual([
    { words: 'Depuis 2021, ' },
    { figure: 'laureates' },
    { words: ' lauréates.' },
  ]);
  expect(piecesOf('{Not} {a figure}')).toEqual([{ words: '{Not} {a figure}' }]);
  const said = figuresIn(['{laureates}', 'منذ {laureates} إلى {experts}, {laureates:all}']);
  expect(said.map(markOf)).toEqual(['{laureates}', '{experts}', '{laureates:all}']);
});

test('a number that was typed is named, years and small ones left aside', () => {
  expect(typedNumbers('En 2025, 243 coopératives sur 1 204, dans 4 régions, 34,5 % et {laureates}.')).toEqual([
    '243',
    '1 204',
    '34,5',
  ]);
  expect(typedNumbers('منذ 2021، 55 تعاونية')).toEqual(['55']);
  expect(typedNumbers('MA-09, B2B, 12')).toEqual(['12']);
});
