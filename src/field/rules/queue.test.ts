import { describe, expect, test } from 'vitest';
import { heldBackBy, nextToSend, restAfter, standing } from './queue.ts';

type State = 'waiting' | 'sending' | 'refused' | 'clash';
const act = (id: string, record: string, state: State = 'waiting', after?: string) => ({
  id,
  record,
  state,
  ...(after && { after }),
});

describe('the queue', () => {
  test('goes in the order it was captured, a few at a time', () => {
    const queue = [act('1', 'a'), act('2', 'b'), act('3', 'a')];
    expect(nextToSend(queue, 2).map(({ id }) => id)).toEqual(['1', '2']);
  });

  test('an act that was under way when the tab was killed is sent again', () => {
    expect(nextToSend([act('1', 'a', 'sending')], 9)).toHaveLength(1);
  });

  test('what follows a refused act of the same record waits for it, other records go on', () => {
    const queue = [act('1', 'a', 'refused'), act('2', 'a'), act('3', 'b')];
    expect(nextToSend(queue, 9).map(({ id }) => id)).toEqual(['3']);
    expect(heldBackBy(queue[1]!, queue)?.id).toBe('1');
  });

  test('what came before a refused act does not wait for it', () => {
    expect(nextToSend([act('1', 'a'), act('2', 'a', 'refused')], 9).map(({ id }) => id)).toEqual(['1']);
  });

  test('an act waits for the one it names, of whatever record', () => {
    const queue = [act('1', 'a', 'refused'), act('2', 'b', 'waiting', '1'), act('3', 'b')];
    expect(nextToSend(queue, 9).map(({ id }) => id)).toEqual(['3']);
  });

  test('what waited for a refused act goes behind the one that is sent instead of it', () => {
    const instead = { ...act('2', 'a'), replaces: '1' };
    const queue = [act('1', 'a', 'refused'), instead, act('3', 'a'), act('4', 'b', 'waiting', '1')];
    expect(standing(queue).map(({ id }) => id)).toEqual(['2', '3', '4']);
    expect(nextToSend(queue, 9).map(({ id }) => id)).toEqual(['2', '3', '4']);
    const again = [queue[0]!, { ...instead, state: 'refused' as const }, ...queue.slice(2)];
    expect(nextToSend(again, 9)).toEqual([]);
  });

  test('rests longer after each try, and never longer than ten minutes', () => {
    expect([1, 2, 3, 30].map(restAfter)).toEqual([4000, 8000, 16_000, 600_000]);
  });
});
