import { describe, expect, test } from 'vitest';
import type { SectionAnswers } from '../../forms/index.ts';
import { fingerprint, mergedAnswers, sameAnswers } from './merge-answers.ts';

describe('two who write in one section', () => {
  const shown = { name: 'Tifaouine', members: 12 };

  test('both answers stay when they wrote in different places', () => {
    const { answers, clashes } = mergedAnswers({
      seen: fingerprint(shown),
      kept: { name: 'Tifaouine', members: 15 },
      sent: { name: 'Tifaouine du Souss', members: 12 },
    });
    expect(clashes).toEqual([]);
    expect(answers).toEqual({ name: 'Tifaouine du Souss', members: 15 });
  });

  test('the same question answered otherwise by both is a clash', () => {
    const seen = fingerprint(shown);
    const { clashes } = mergedAnswers({ seen, kept: { ...shown, members: 15 }, sent: { ...shown, members: 16 } });
    expect(clashes).toEqual(['members']);
  });

  test('the same answer given by both is none', () => {
    const both = { ...shown, members: 15 };
    expect(mergedAnswers({ seen: fingerprint(shown), kept: both, sent: both }).clashes).toEqual([]);
  });

  test('an empty section that both opened and filled differently is a clash as well', () => {
    const sides = { seen: fingerprint({}), kept: { name: 'A' }, sent: { name: 'B' } };
    expect(mergedAnswers(sides).clashes).toEqual(['name']);
  });

  test('an answer erased here and untouched there is erased', () => {
    const { answers, clashes } = mergedAnswers({ seen: fingerprint(shown), kept: shown, sent: { name: 'Tifaouine' } });
    expect([answers, clashes]).toEqual([{ name: 'Tifaouine' }, []]);
  });

  test('a passage added elsewhere is kept', () => {
    const [first, second] = [{ name: 'Huile' }, { name: 'Savon' }];
    const { answers } = mergedAnswers({ seen: fingerprint([first]), kept: [first, second], sent: [{ name: 'Amlou' }] });
    expect(answers).toEqual([{ name: 'Amlou' }, second]);
  });

  test('a page that does not say what it showed is taken as it is', () => {
    expect(mergedAnswers({ seen: null, kept: shown, sent: {} })).toEqual({ answers: {}, clashes: [] });
  });
});

test('answers are the same whatever the order of their questions, and an empty list is no answer', () => {
  expect(sameAnswers({ a: 1, b: ['x'] }, { b: ['x'], a: 1 })).toBe(true);
  expect(sameAnswers({ a: 1, b: [] }, { a: 1 })).toBe(true);
  expect(sameAnswers([{ a: 1 }], [{ a: 1 }, {}])).toBe(false);
  expect(sameAnswers({ a: 1 }, { a: '1' })).toBe(false);
  expect(sameAnswers(undefined, {})).toBe(true);
});

test('with any answers, one side that changed nothing changes nothing, and the sides can be exchanged', () => {
  let seed = 11;
  const next = (below: number): number => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return seed % below;
  };
  const some = (): SectionAnswers =>
    Object.fromEntries(['a', 'b', 'c', 'd'].filter(() => next(3) > 0).map((id) => [id, next(3)]));
  for (let round = 0; round < 3000; round += 1) {
    const [seen, kept, sent] = [some(), some(), some()];
    const print = fingerprint(seen);
    expect(sameAnswers(mergedAnswers({ seen: print, kept, sent: seen }).answers, kept)).toBe(true);
    expect(sameAnswers(mergedAnswers({ seen: print, kept: seen, sent }).answers, sent)).toBe(true);
    const [one, other] = [
      mergedAnswers({ seen: print, kept, sent }),
      mergedAnswers({ seen: print, kept: sent, sent: kept }),
    ];
    expect(one.clashes.toSorted()).toEqual(other.clashes.toSorted());
    if (one.clashes.length === 0) expect(sameAnswers(one.answers, other.answers)).toBe(true);
  }
});
