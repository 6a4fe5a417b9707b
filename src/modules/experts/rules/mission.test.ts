import { expect, test } from 'vitest';
import { reasonNotTo } from './mission.ts';

test('each gesture has its hour', () => {
  expect(reasonNotTo('answer', 'proposed')).toBeNull();
  expect(reasonNotTo('answer', 'accepted')).toBe('not_proposed');
  expect(reasonNotTo('note_hours', 'done')).toBeNull();
  expect(reasonNotTo('confirm', 'accepted')).toBe('not_done');
  expect(reasonNotTo('rate', 'confirmed')).toBeNull();
  expect(reasonNotTo('rate', 'done')).toBe('not_confirmed');
  expect(reasonNotTo('propose', 'accepted')).toBe('under_way');
  expect(reasonNotTo('cancel', 'confirmed')).toBe('mission_confirmed');
  expect(reasonNotTo('propose', 'cancelled')).toBe('mission_cancelled');
});
