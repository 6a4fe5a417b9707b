import { beforeAll, expect, test } from 'vitest';
import { openWorld, someone, type World } from '../../../test/support/world.ts';
import { cancelSession } from './commands/cancel-session.ts';
import { addModule, changeModule } from './commands/keep-module.ts';
import { planSessions } from './commands/plan-sessions.ts';
import { forgetBegun } from './forget-begun.ts';
import { searched } from './searched.ts';

let world: World;
let module: string;
const officer = someone('programme_officer');
const lesson = { theme: 'accounting' as const, title: { fr: 'Tenir sa caisse', ar: 'مسك الصندوق' }, hours: 3 };
const year = new Date().getUTCFullYear() + 1;

const known = async (
  kind: string,
): Promise<{ id: string; texts: { title: string; text: string }[]; facets: string[] }[]> =>
  (await world.pool.query('select id, texts, facets from search.document where kind = $1 order by id', [kind])).rows;

const planned = async (): Promise<string> =>
  (
    await planSessions(world.as(officer), {
      module,
      edition: null,
      programme: null,
      remote: false,
      venue: 'Maison des femmes',
      address: '',
      region: 'MA-03',
      province: 'MA-TAO',
      language: 'ary',
      capacity: 20,
      schedule: { every: 'once', first: `${year}-03-02` },
      starts: '09:00',
      ends: '12:00',
    } as never)
  )[0]!.about;

beforeAll(async () => {
  world = await openWorld();
  module = (await addModule(world.as(officer), { code: 'till', ...lesson } as never))[0]!.about;
});

test('a module is found by its names, and by its new ones once it is changed', async () => {
  expect((await known('training')).find(({ id }) => id === module)?.texts.map(({ title }) => title)).toEqual([
    'Tenir sa caisse',
    'مسك الصندوق',
  ]);
  await changeModule(world.as(officer), { module, ...lesson, title: { fr: 'Le livre de caisse' } } as never);
  expect((await known('training')).find(({ id }) => id === module)?.texts[0]?.title).toBe('Le livre de caisse');
});

test('a session to come is found by its day and place, and no more once it is called off or has begun', async () => {
  const [off, begun] = [await planned(), await planned()];
  const [one] = await known('session');
  expect(one!.texts[0]!.text).toMatch(/2 mars .*09:00 · Maison des femmes · .*Taounate/);
  expect(one!.facets).toContain('place:MA-TAO');
  await cancelSession(world.as(officer), { session: off, reason: 'Neige sur la route' });
  expect((await known('session')).map(({ id }) => id)).toEqual([begun]);
  await world.pool.query(
    `update trainings.session set starts_at = now() - interval '1 hour', ends_at = now() where id = $1`,
    [begun],
  );
  await forgetBegun.run(world.ground, {});
  expect(await known('session')).toEqual([]);
});

test('an index built anew is given what is taught and what comes, and nothing retired', async () => {
  const session = await planned();
  await changeModule(world.as(officer), { module, ...lesson, retired: true } as never);
  const given: string[] = [];
  for await (const some of searched.all(world.db)) given.push(...some.map(({ id }) => id));
  expect(given).toContain(session);
  expect(given).not.toContain(module);
});
