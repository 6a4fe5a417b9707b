import { expect, test } from 'vitest';
import { isWomens, settleMembers } from './members.ts';

test('members that no class tells are unknown, and too many told are refused', () => {
  expect(settleMembers(10, [{ sex: 'women', age_band: 'under_35', members: 4 }])).toEqual({
    total: 10,
    classes: [
      { sex: 'women', age_band: 'under_35', members: 4 },
      { sex: 'unknown', age_band: 'unknown', members: 6 },
    ],
  });
  expect(settleMembers(null, [{ sex: 'men', age_band: 'unknown', members: 7 }])?.total).toBe(7);
  expect(settleMembers(3, [{ sex: 'men', age_band: 'unknown', members: 4 }])).toBeNull();
});

test('a structure is a women’s one when it says so, or when all its members are known to be women', () => {
  const women = settleMembers(5, [{ sex: 'women', age_band: 'unknown', members: 5 }]);
  expect(isWomens(null, women)).toBe(true);
  expect(isWomens(false, women)).toBe(false);
  expect(isWomens(null, settleMembers(6, [{ sex: 'women', age_band: 'unknown', members: 5 }]))).toBe(false);
  expect(isWomens(null, null)).toBe(false);
});
