import { afterAll, beforeAll, expect, test } from 'vitest';
import { merged, twoRecords } from '../../../../test/support/merges.ts';
import { someone } from '../../../../test/support/people.ts';
import { openWorld } from '../../../../test/support/world.ts';
import type { World } from '../../../../test/support/world.ts';
import { jobs, reactions } from '../../../rooms.ts';
import { endOpening } from '../commands/end-opening.ts';
import { openExceptionally } from '../commands/open-exceptionally.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld({ jobs, reactions });
});
afterAll(() => world.close());

const opened = async (structure: string) => {
  const { actor } = await someone(world, { grants: [{ role: 'field_agent', region: 'MA-01' }] });
  const reason = 'Inondation : le local est fermé, il faut la présidente ce soir.';
  const facts = await openExceptionally(world.as(actor), { structure, reason, hours: 8 });
  return { actor, id: facts.at(-1)!.about };
};
const state = async (id: string) =>
  (
    await world.pool.query(
      `select opening.structure, g.structure as reached, g.revoked_at is null as in_force from privacy.opening
        join people.role_grant g on g.id = opening.role_grant where opening.id = $1`,
      [id],
    )
  ).rows[0];

test('an opening and the right it gave follow the record that is kept, and come back', async () => {
  const [kept, gone] = await twoRecords(world);
  const { id } = await opened(gone);
  const undo = await merged(world, kept, gone);
  expect(await state(id)).toEqual({ structure: kept, reached: kept, in_force: true });
  await undo();
  expect(await state(id)).toEqual({ structure: gone, reached: gone, in_force: true });
});

test('an opening that followed is ended by who asked for it', async () => {
  const [kept, gone] = await twoRecords(world);
  const { actor, id } = await opened(gone);
  await merged(world, kept, gone);
  await endOpening(world.as(actor), { opening: id });
  expect(await state(id)).toMatchObject({ structure: kept, in_force: false });
});
