import { beforeAll, expect, test } from 'vitest';
import { callerOn, officerActor, registered } from '../../../test/support/registry.ts';
import { testDatabase } from '../../../test/support/database.ts';
import type { TestDatabase } from '../../../test/support/database.ts';

let database: TestDatabase;

const members = (women: number, men: number) => ({
  as_of: '2026-01-01',
  total: women + men,
  classes: [
    { sex: 'women' as const, age_band: 'under_35' as const, members: women },
    { sex: 'men' as const, age_band: 'under_35' as const, members: men },
  ].filter((one) => one.members > 0),
});

const place = { 'MA-09': 'MA-TAR', 'MA-01': 'MA-LAR', 'MA-03': 'MA-SEF' };

beforeAll(async () => {
  database = await testDatabase();
  const officer = callerOn(database, officerActor());
  const put = async (region: keyof typeof place, women: number, men: number) =>
    registered(officer, { region, province: place[region], members: members(women, men) });
  // Three structures, every class large enough.
  for (const women of [5, 6, 7]) await put('MA-09', women, 4);
  // Three structures and two men among them.
  for (const men of [0, 2, 0]) await put('MA-01', 8, men);
  // Two structures: each could find the other's.
  for (const women of [20, 30]) await put('MA-03', women, 10);
});

const region = async (code: string) =>
  (
    await database.pool.query(
      'select structures, members, women, men, under_35, over_59 from registry.open_members_by_region where region = $1',
      [code],
    )
  ).rows[0];

test('members by region are counted where each class has five persons or none', async () => {
  expect(await region('MA-09')).toEqual({ structures: 3, members: 30, women: 18, men: 12, under_35: 30, over_59: 0 });
});

test('where one class has two, the whole breakdown is hidden, since the total would tell it', async () => {
  expect(await region('MA-01')).toEqual({
    structures: 3,
    members: 26,
    women: null,
    men: null,
    under_35: 26,
    over_59: 0,
  });
});

test('where two structures make a region, nothing but their sum is told', async () => {
  expect(await region('MA-03')).toEqual({
    structures: 2,
    members: 70,
    women: null,
    men: null,
    under_35: null,
    over_59: null,
  });
});
