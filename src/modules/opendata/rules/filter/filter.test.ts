import { describe, expect, test } from 'vitest';
import { Fault } from '../condition.ts';
import { conditionOf, filterLimits } from './parse.ts';
import type { CellType } from '../../../../platform/dataset.ts';

const types: Record<string, CellType> = {
  id: 'id',
  name: 'text',
  الاسم: 'text',
  région: 'text',
  chains: 'texts',
  n: 'integer',
  amount: 'decimal',
  womens: 'boolean',
  since: 'day',
  at: 'instant',
  not: 'text',
};
const read = (text: string) =>
  conditionOf(text, (name) => (Object.hasOwn(types, name) ? { name, type: types[name]! } : undefined));
const why = (text: string): [string, number, string] => {
  try {
    read(text);
  } catch (fault) {
    if (fault instanceof Fault) return [fault.code, fault.at, fault.found];
    throw fault;
  }
  throw new Error(`${text} was read`);
};

describe('a filter', () => {
  test('binds and before or, and what is in brackets first', () => {
    expect(read('n eq 1 or n eq 2 and womens')).toMatchObject({ is: 'any', of: [{ by: 'eq' }, { is: 'all' }] });
    expect(read('(n eq 1 or n eq 2) and womens')).toMatchObject({ is: 'all', of: [{ is: 'any' }, {}] });
  });

  test('keeps an apostrophe that is doubled, and any letter', () => {
    expect(read("name eq 'l''union'")).toMatchObject({ right: { value: "l'union" } });
    expect(read("الاسم eq 'عسل'")).toMatchObject({ left: { name: 'الاسم' }, right: { value: 'عسل' } });
    expect(read("région ne 'MA-09'")).toMatchObject({ left: { name: 'région' } });
  });

  test.each([
    ['n eq -1.5e3', -1500],
    ['since ge 2024-02-29', '2024-02-29'],
    ['at lt 2026-01-01T00:00:00.000001Z', '2026-01-01T00:00:00.000001Z'],
    ['at lt 2026-01-01T00:00:00+01:00', '2026-01-01T00:00:00+01:00'],
    ['at lt 2026-01-01T00:00:00 01:00', '2026-01-01T00:00:00+01:00'],
    ['id eq 0193E4A0-0000-7000-8000-00000000000A', '0193e4a0-0000-7000-8000-00000000000a'],
    ["id eq '0193e4a0-0000-7000-8000-00000000000a'", '0193e4a0-0000-7000-8000-00000000000a'],
    ['womens eq true', true],
  ])('%s', (text, value) => expect(read(text)).toMatchObject({ right: { value } }));

  test('asks a yes-or-no column by itself, and takes a test compared with true', () => {
    expect(read('womens')).toMatchObject({ by: 'eq', left: { name: 'womens' } });
    expect(read("contains(name,'a') eq true")).toMatchObject({ is: 'text' });
    expect(read("contains(name,'a') eq false")).toMatchObject({ is: 'not', of: { is: 'text' } });
    expect(read("not contains(tolower(name),'a')")).toMatchObject({ is: 'not' });
    expect(read("not eq 'x'")).toMatchObject({ is: 'compared', left: { name: 'not' } });
  });

  test.each<[string, string, number, string]>([
    ['', 'unexpected', 0, ''],
    ['n', 'wrong_type', 1, ''],
    ['n eq', 'unexpected', 4, ''],
    ['n eq 1 n', 'unexpected', 7, 'n'],
    ['n eq 1)', 'unexpected', 6, ')'],
    ['(n eq 1', 'unexpected', 7, ''],
    ["name eq 'x", 'unexpected', 8, "'x"],
    ['nothing eq 1', 'unknown_column', 0, 'nothing'],
    ['constructor eq 1', 'unknown_column', 0, 'constructor'],
    ["n eq 'x'", 'wrong_type', 2, 'eq'],
    ['womens gt true', 'wrong_type', 7, 'gt'],
    ["chains eq 'argan'", 'wrong_type', 7, 'eq'],
    ["contains(n,'1')", 'wrong_type', 0, 'contains'],
    ['since eq 2023-02-29', 'bad_value', 9, '2023-02-29'],
    ['at eq 2026-13-01T00:00:00Z', 'bad_value', 6, '2026-13-01T00:00:00Z'],
    ["name eq '\0'", 'bad_value', 8, "'\0'"],
    ['n add 1 eq 2', 'not_implemented', 2, 'add'],
    ["indexof(name,'a') eq 1", 'not_implemented', 0, 'indexof'],
    ["chains/any(c:c eq 'x')", 'not_implemented', 6, '/'],
    ["toString(name) eq 'x'", 'unexpected', 0, 'toString'],
    ['n in ()', 'unexpected', 6, ')'],
    ["n in (1,'x')", 'wrong_type', 8, "'x'"],
    ['name eq 1; drop table x', 'unexpected', 9, '; drop table x'],
  ])('%s is refused where it stops making sense', (text, ...fault) => expect(why(text)).toEqual(fault));

  test('is refused past what one request may ask, before it costs anything', () => {
    expect(why(`${'('.repeat(500)}n eq 1${')'.repeat(500)}`)[0]).toBe('too_deep');
    expect(why(`${'not '.repeat(500)}womens`)[0]).toBe('too_deep');
    expect(why(Array.from({ length: 600 }, () => 'n eq 1').join(' or '))[0]).toBe('too_long');
    expect(why('a'.repeat(filterLimits.length + 1))[0]).toBe('too_long');
  });
});
