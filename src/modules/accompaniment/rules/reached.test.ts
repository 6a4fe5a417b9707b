import { expect, test } from 'vitest';
import { isReached } from './reached.ts';

test('a cooperative counts with a diagnosis, a session and a visit, and with none of them missing', () => {
  const all = { agreedDiagnoses: 1, sessionsAttended: 1, visitsHeld: 1 };
  expect(isReached(all)).toBe(true);
  expect(isReached({ ...all, agreedDiagnoses: 0 })).toBe(false);
  expect(isReached({ ...all, sessionsAttended: 0 })).toBe(false);
  expect(isReached({ ...all, visitsHeld: 0 })).toBe(false);
});
