import { afterAll, beforeAll, expect, test } from 'vitest';
import { aPanel, assign, readingsOf, seatJuror } from '../../../test/support/panel.ts';
import { registered } from '../../../test/support/registry.ts';
import { openWorld, someone } from '../../../test/support/world.ts';
import type { World } from '../../../test/support/world.ts';
import { jobs, reactions } from '../../rooms.ts';
import { mergeStructures } from '../registry/index.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld({ jobs, reactions });
});
afterAll(() => world.close());

test('a juror who is bound to the record that is kept leaves the entry of the one that went', async () => {
  const officer = someone('programme_officer');
  const kept = await registered(world.as(officer), { ice: '001512345000067' });
  const gone = await registered(world.as(officer));
  const panel = await aPanel(world, { entries: 6, readers: 2, anchors: 1 });
  const entry = panel.entries[0]!.id;
  await world.pool.query('update juries.entry set structure = $1 where id = $2', [gone, entry]);
  const bound = await seatJuror(world, panel, { ties: [{ kind: 'ice', value: '001 512 345 000 067', as: 'family' }] });
  for (let nth = 0; nth < 3; nth += 1) await seatJuror(world, panel);
  await assign(world, panel);
  const { rows: before } = await world.pool.query('select 1 from juries.conflict where entry = $1', [entry]);
  expect(before).toEqual([]);
  await mergeStructures(world.as(officer), { kept, gone });
  await world.settle();
  const { rows } = await world.pool.query(
    'select c.juror, c.why, c.source, e.structure from juries.conflict c join juries.entry e on e.id = c.entry where e.id = $1',
    [entry],
  );
  expect(rows).toEqual([{ juror: bound.id, why: 'family', source: 'found', structure: kept }]);
  const mine = (await readingsOf(world, panel)).filter((one) => one.juror === bound.id && one.entry === entry);
  expect(mine.every(({ state }) => state === 'recused')).toBe(true);
  expect(await world.facts(panel.panel)).toContainEqual(
    expect.objectContaining({ fact: 'juries.conflict_found', payload: { juror: bound.id, entry, why: 'family' } }),
  );
});
