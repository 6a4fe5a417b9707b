import { describe, expect, it } from 'vitest';
import { draws } from '../../../../../test/support/draws.ts';
import { answerOf, valueOf } from './evaluate.ts';
import type { Around } from './evaluate.ts';
import { ExpressionFault, namesIn } from './expression.ts';
import { expressionOf } from './parse.ts';

const answers: Record<string, string[]> = {
  members: ['12'],
  women: ['8'],
  crops: ['argan honey'],
  price: ['10', '', '30'],
  born: ['2024-02-28'],
  name: [''],
};

const around: Around = {
  answer: (name) => answers[name]?.[0] ?? '',
  answers: (name) => answers[name] ?? [],
  passages: (name) => answers[name]?.length ?? 0,
  choiceName: (_question, value) => (value === 'argan' ? 'أركان' : value),
  self: '15',
  column: (name) => (name === 'region' ? 'MA-09' : ''),
  position: 2,
  hour: '2026-11-25T14:05:00',
};

const comesTo = (source: string, with_: Partial<Around> = {}) =>
  answerOf(valueOf(expressionOf(source), { ...around, ...with_ }));

describe('an expression', () => {
  it.each([
    ['1 + 2 * 3', '7'],
    ['(1 + 2) * 3', '9'],
    ['10 - 4 - 3', '3'],
    ['7 div 2', '3.5'],
    ['7 mod 2', '1'],
    ['-2 + 5', '3'],
    ['1 = 1 and 2 > 3 or true()', 'true'],
    ['1 or 0 and 0', 'true'],
    ['${women} <= ${members}', 'true'],
    ['${women} div ${members} > 0.5', 'true'],
    ["${name} = ''", 'true'],
    ['${name} > 0', 'false'],
    ['${name} + 1', ''],
    ['. >= 10 and . < 16', 'true'],
    ["selected(${crops}, 'honey')", 'true'],
    ["selected(${crops}, 'hon')", 'false'],
    ['count-selected(${crops})', '2'],
    ['selected-at(${crops}, 1)', 'honey'],
    ['if(${members} > 10, "large", "small")', 'large'],
    ["coalesce(${name}, 'nobody')", 'nobody'],
    ["concat(${members}, '/', ${women})", '12/8'],
    ["regex(., '[0-9]{2}')", 'true'],
    ["regex('a15', '[0-9]{2}')", 'false'],
    ['sum(${price})', '40'],
    ['count(${price})', '3'],
    ['max(${price})', '30'],
    ['count-non-empty(${price})', '2'],
    ['indexed-repeat(${price}, ${products}, 3)', '30'],
    ['position(..)', '2'],
    ['today()', '2026-11-25'],
    ['today() > ${born}', 'true'],
    ["date('2026-11-25') - date('2026-11-20')", '5'],
    ["format-date(today(), '%d/%m/%Y')", '25/11/2026'],
    ["jr:choice-name(selected-at(${crops}, 0), '${crops}')", 'أركان'],
    ["region = 'MA-09'", 'true'],
    ['round(2.567, 1)', '2.6'],
    ["string-length('argan') = 5 and not(contains('argan', 'z'))", 'true'],
    ["substr('taroudant', 0, 3)", 'tar'],
    ["''", ''],
  ])('%s comes to %s', (source, value) => {
    expect(comesTo(source)).toBe(value);
  });

  it('knows no today when nobody says the hour', () => {
    expect(comesTo('today() >= ${born}', { hour: null })).toBe('false');
  });

  it('names each question once', () => {
    expect(namesIn(expressionOf('${a} + ${b} * ${a} - sum(${c})'))).toEqual(['a', 'b', 'c']);
  });

  it.each([
    ['1 +', 'expression_unfinished', 3],
    ["concat('a", 'expression_unfinished', 7],
    ['(1', 'expression_unfinished', 2],
    ['1 2', 'expression_not_understood', 2],
    ['', 'expression_unfinished', 0],
    ['/data/a > 1', 'expression_path', 0],
    ['../a > 1', 'expression_path', 2],
    ['{age}$ > 1', 'reference_turned', 0],
    ['$}age{ > 1', 'reference_turned', 0],
    ['${\u200fage} > 1', 'reference_turned', 0],
    ['1 > \u202b2', 'reference_turned', 4],
    ["pulldata('a', 'b', 'c', 'd')", 'function_unknown', 0],
    ['if(1, 2)', 'function_arguments', 0],
    ['${a} ! 2', 'expression_not_understood', 5],
  ])('%s is refused where it goes wrong', (source, code, at) => {
    try {
      expressionOf(source);
      expect.unreachable();
    } catch (fault) {
      expect(fault).toBeInstanceOf(ExpressionFault);
      expect(fault).toMatchObject({ code, at });
    }
  });

  it('is read or refused by name, whatever is typed', () => {
    const draw = draws(16);
    const parts = [
      '${a}',
      '${',
      '}',
      '.',
      '..',
      'and',
      'div',
      '-',
      '(',
      ')',
      ',',
      "'x'",
      '"',
      'if(',
      'sum(',
      '3',
      '=',
      '<=',
      ' ',
      'نعم',
      '\u200f',
    ];
    for (let round = 0; round < 3000; round += 1) {
      const source = Array.from(
        { length: 1 + Math.floor(draw() * 12) },
        () => parts[Math.floor(draw() * parts.length)],
      ).join('');
      try {
        expect(typeof comesTo(source)).toBe('string');
      } catch (fault) {
        expect(fault, source).toBeInstanceOf(ExpressionFault);
      }
    }
  });

  it('is refused when it is nested beyond reason', () => {
    expect(() => expressionOf(`${'('.repeat(500)}1${')'.repeat(500)}`)).toThrow(ExpressionFault);
  });
});
