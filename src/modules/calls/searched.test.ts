import { beforeAll, expect, test } from 'vitest';
import { noon, smallForm, someCall } from '../../../test/support/calls.ts';
import { openWorld, someone, type World } from '../../../test/support/world.ts';
import { moveClosing } from './commands/move-closing.ts';
import { publishCall } from './commands/publish-call.ts';
import { searched } from './searched.ts';

let world: World;
const officer = someone('programme_officer');

beforeAll(async () => {
  world = await openWorld();
});

const known = async (id: string): Promise<string[]> =>
  (
    await world.pool.query<{ texts: { title: string; text: string }[] }>(
      `select texts from search.document where kind = 'call' and id = $1`,
      [id],
    )
  ).rows.flatMap(({ texts }) => texts.map(({ title, text }) => `${title} ${text}`));

test('a call is found from its publication on, with the day until when it takes applications', async () => {
  const { call } = await someCall(world.as, { published: false, form: smallForm });
  expect(await known(call)).toEqual([]);
  await publishCall(world.as(officer, noon), { id: call });
  const [before] = await known(call);
  expect(before).toMatch(/Jusqu’au .*\d{4}/);
  const closesAt = new Date(noon.getTime() + 200 * 86_400_000);
  await moveClosing(world.as(officer, noon), { id: call, closesAt });
  expect((await known(call))[0]).toContain(String(closesAt.getUTCFullYear()));
  expect((await known(call))[0]).not.toBe(before);
});

test('an index built anew is given every call but drafts', async () => {
  const draft = (await someCall(world.as, { published: false, form: smallForm })).call;
  const open = (await someCall(world.as, { form: smallForm })).call;
  const given: string[] = [];
  for await (const some of searched.all(world.db)) given.push(...some.map(({ id }) => id));
  expect(given).toContain(open);
  expect(given).not.toContain(draft);
});
