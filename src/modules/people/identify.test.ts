import { beforeAll, expect, test } from 'vitest';
import { testDatabase } from '../../../test/support/database.ts';
import type { TestDatabase } from '../../../test/support/database.ts';
import { later, newPhone, noon, signInByPhone, whose } from '../../../test/support/people.ts';
import { anonymous } from '../../platform/rights.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});

const day = 24 * 60;

test('a session lives thirty days after it was last seen, and is written at most once in five minutes', async () => {
  const { person, token } = await signInByPhone(database, newPhone());
  const seen = async () =>
    (await database.pool.query('select last_seen_at from people.session where person = $1', [person])).rows[0]
      .last_seen_at;
  await whose(database, token, later(4));
  expect(await seen()).toEqual(noon);
  await whose(database, token, later(6));
  expect(await seen()).toEqual(later(6));
  expect((await whose(database, token, later(29 * day))).actor.id).toBe(person);
  expect((await whose(database, token, later(58 * day))).actor.id).toBe(person);
  expect((await whose(database, token, later(89 * day))).actor).toEqual(anonymous);
});

test('what is no token of ours belongs to nobody', async () => {
  for (const token of ['', 'x', 'x'.repeat(43), 'x'.repeat(5000)]) {
    expect((await whose(database, token)).actor).toEqual(anonymous);
  }
});
