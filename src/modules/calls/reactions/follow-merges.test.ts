import { afterAll, beforeAll, expect, test } from 'vitest';
import { noon, someCall, someCooperative, someDraft } from '../../../../test/support/calls.ts';
import { someone as somebody } from '../../../../test/support/people.ts';
import { openWorld, someone } from '../../../../test/support/world.ts';
import type { World } from '../../../../test/support/world.ts';
import { jobs, reactions } from '../../../rooms.ts';
import { mergeStructures, undoMerge } from '../../registry/index.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld({ jobs, reactions });
});
afterAll(() => world.close());

const officer = someone('programme_officer');
const merge = async (kept: string, gone: string): Promise<string> => {
  const facts = await mergeStructures(world.as(officer, noon), { kept, gone });
  await world.settle();
  return facts[0]!.payload!['merge'] as string;
};
const undo = async (id: string): Promise<void> => {
  await undoMerge(world.as(officer, noon), { merge: id });
  await world.settle();
};
const structureOf = async (application: string): Promise<string> =>
  (await world.pool.query('select structure from calls.application where id = $1', [application])).rows[0].structure;
const two = async (): Promise<[string, string]> => [await someCooperative(world.as), await someCooperative(world.as)];

test('an application follows the record that is kept, and comes back when the merge is undone', async () => {
  const [kept, gone] = await two();
  const { call } = await someCall(world.as);
  const id = await someDraft(world.as, someone(), call, gone);
  const done = await merge(kept, gone);
  expect(await structureOf(id)).toBe(kept);
  expect(await world.facts(kept)).toContainEqual(expect.objectContaining({ fact: 'calls.merge_followed' }));
  await undo(done);
  expect(await structureOf(id)).toBe(gone);
});

test('what was the kept record’s own stays with it when the merge is undone', async () => {
  const [kept, gone] = await two();
  const [mine, theirs] = [await someCall(world.as), await someCall(world.as)];
  const own = await someDraft(world.as, someone(), mine.call, kept);
  const come = await someDraft(world.as, someone(), theirs.call, gone);
  await undo(await merge(kept, gone));
  expect([await structureOf(own), await structureOf(come)]).toEqual([kept, gone]);
});

test('two applications to one call stay apart, each on its record', async () => {
  const [kept, gone] = await two();
  const { call } = await someCall(world.as);
  const [own, other] = [
    await someDraft(world.as, someone(), call, kept),
    await someDraft(world.as, someone(), call, gone),
  ];
  await merge(kept, gone);
  expect([await structureOf(own), await structureOf(other)]).toEqual([kept, gone]);
});

test('a merge undone before anybody followed it leaves everything where it was', async () => {
  const [kept, gone] = await two();
  const { call } = await someCall(world.as);
  const id = await someDraft(world.as, someone(), call, gone);
  const facts = await mergeStructures(world.as(officer, noon), { kept, gone });
  await undo(facts[0]!.payload!['merge'] as string);
  expect(await structureOf(id)).toBe(gone);
});

test('who represents the record that goes represents the one kept at once, and the first again after', async () => {
  const [kept, gone] = await two();
  const { actor } = await somebody(world, { grants: [{ role: 'cooperative_representative', structure: gone }] });
  const represented = async () =>
    (
      await world.pool.query('select structure from people.role_grant where person = $1 and revoked_at is null', [
        actor.id,
      ])
    ).rows.map(({ structure }) => structure);
  expect(await represented()).toEqual([gone]);
  const [merged] = await mergeStructures(world.as(officer, noon), { kept, gone });
  expect(await represented()).toEqual([kept]);
  await world.settle();
  await undo(merged!.payload!['merge'] as string);
  expect(await represented()).toEqual([gone]);
});
