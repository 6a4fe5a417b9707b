import { afterAll, beforeAll, expect, test } from 'vitest';
import { merged, twoRecords } from '../../../test/support/merges.ts';
import { openWorld } from '../../../test/support/world.ts';
import type { World } from '../../../test/support/world.ts';
import { newId } from '../../platform/ids.ts';
import { jobs, reactions } from '../../rooms.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld({ jobs, reactions });
});
afterAll(() => world.close());

const received = async (structure: string): Promise<string> => {
  const id = newId();
  await world.pool.query(
    `insert into field.submission (id, instance, form, version, person, digest, xml, received_at, state, became, structure)
      values ($1, $2, 'call', '1', $3, '', '<data/>', now(), 'applied', $3, $4)`,
    [id, `uuid:${id}`, newId(), structure],
  );
  return id;
};
const structureOf = async (submission: string): Promise<string> =>
  (await world.pool.query('select structure from field.submission where id = $1', [submission])).rows[0].structure;

test('what Collect sent follows the record that is kept, and only what came goes back', async () => {
  const [kept, gone] = await twoRecords(world);
  const own = await received(kept);
  const come = await received(gone);
  const undo = await merged(world, kept, gone);
  expect([await structureOf(own), await structureOf(come)]).toEqual([kept, kept]);
  await undo();
  expect([await structureOf(own), await structureOf(come)]).toEqual([kept, gone]);
});
