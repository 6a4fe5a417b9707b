import { afterAll, beforeAll, expect, test } from 'vitest';
import { someSought } from '../../../test/support/introductions.ts';
import { registered } from '../../../test/support/registry.ts';
import { openWorld } from '../../../test/support/world.ts';
import type { World } from '../../../test/support/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

/** So many cooperatives of a region, each introduced for one need, and counted. */
const introduced = async (need: string, many: number, region: 'MA-01' | 'MA-03' | 'MA-09', state = 'interest') => {
  for (let n = 0; n < many; n++) {
    const structure = await registered(world.as(), { region, province: null, value_chains: ['argan'] });
    await world.pool.query(
      `with one as (insert into networking.introduction (id, need, party, structure, state, came_by, answered_at, buyer_yes,
          introduced_at, created_at)
        select gen_random_uuid(), id, party, $2, 'introduced', 'office', '2025-12-31T23:30Z', true, '2025-12-31T23:30Z', now()
        from networking.posting where id = $1 returning id, need, party),
      counted as (insert into networking.opportunity (id, need, party, introduction, state, counted_at, changed_at)
        select gen_random_uuid(), need, party, id, $3, '2025-12-31T23:30Z', now() from one returning id, need)
      insert into networking.opportunity_structure (id, opportunity, need, structure)
      select gen_random_uuid(), id, need, $2 from counted`,
      [need, structure, state],
    );
  }
};

test('introductions are counted by year in Morocco and region; few are not told, nor what would betray them', async () => {
  const { id } = await someSought(world.as);
  await introduced(id, 6, 'MA-03', 'delivered');
  await introduced(id, 5, 'MA-09');
  await introduced(id, 2, 'MA-01');
  const told = async () =>
    (await world.pool.query('select * from networking.open_introductions_by_region order by region')).rows;
  const nothing = { introductions: null, structures: null, opportunities: null, delivered: null, lost: null };
  expect(await told()).toMatchObject([
    { year: 2026, region: 'MA-01', ...nothing },
    { region: 'MA-03', introductions: 6, structures: 6, opportunities: 6, under_way: 0, delivered: 6, lost: 0 },
    { region: 'MA-09', ...nothing },
  ]);
  await introduced(id, 1, 'MA-03', 'lost');
  await introduced(id, 3, 'MA-01');
  expect(await told()).toMatchObject([
    { region: 'MA-01', introductions: 5, opportunities: 5, under_way: 5 },
    { region: 'MA-03', introductions: 7, opportunities: 7, delivered: null, lost: null },
    { region: 'MA-09', introductions: 5, opportunities: 5 },
  ]);
});
