import { beforeAll, expect, test } from 'vitest';
import { registered } from '../../../../test/support/registry.ts';
import { openWorld, someone } from '../../../../test/support/world.ts';
import type { World } from '../../../../test/support/world.ts';
import { jobs as messageJobs } from '../../../platform/messages/index.ts';
import { addContact } from '../../registry/index.ts';
import { cancelSession, modules, planSessions, withdrawEnrolment } from '../index.ts';
import { reactions } from './index.ts';

let world: World;
let module: string;
const agent = someone({ role: 'field_agent', region: 'MA-09' });
beforeAll(async () => {
  world = await openWorld({ reactions, jobs: messageJobs as never });
  module = (await modules(world.as(), {}))[0]!.id;
});

let numbers = 10_000_000;
const reached = async (language: 'fr' | 'ar'): Promise<{ structure: string; phone: string }> => {
  const structure = await registered(world.as());
  const phone = `+2126${(numbers += 1)}`;
  await addContact(world.as(), { structure, phone, language } as never);
  return { structure, phone };
};
const said = async (phone: string): Promise<string[]> =>
  (
    await world.db
      .selectFrom('platform.message_out')
      .select('text')
      .where('address', '=', phone)
      .orderBy('at')
      .orderBy('id')
      .execute()
  ).map(({ text }) => String(text));
const plan = (first: string, structures: string[], times = 1) => ({
  ...{ module, region: 'MA-09' as const, venue: 'Dar Chabab', capacity: 2, starts: '09:00', ends: '12:00', seats: 2 },
  ...{ schedule: { every: 'week', first, times } as const, structures },
});

test('each cooperative is told in its language, once for a whole series, and again when a seat comes free', async () => {
  const [one, two] = [await reached('fr'), await reached('ar')];
  const facts = await planSessions(world.as(agent), plan('2099-01-13', [one.structure, two.structure], 3));
  const session = facts[0]!.about;
  await world.settle();
  expect(await said(one.phone)).toEqual([expect.stringMatching(/2 places.*13 janvier 2099 à 09:00.*2 autres dates/)]);
  expect(await said(two.phone)).toEqual([expect.stringContaining('لائحة الانتظار')]);
  await withdrawEnrolment(world.as(agent), { session, structure: one.structure });
  await world.settle();
  expect((await said(two.phone)).at(-1)).toContain('مقعد');
  expect(await said(one.phone)).toHaveLength(1);
});

test('a session called off is told to all that had not withdrawn, with its reason, and a past one to nobody', async () => {
  const [one, two] = [await reached('fr'), await reached('ar')];
  const coming = (await planSessions(world.as(agent), plan('2099-02-10', [one.structure, two.structure])))[0]!.about;
  await cancelSession(world.as(agent), { session: coming, reason: 'route coupée' });
  const past = (await planSessions(world.as(agent), plan('2020-01-14', [one.structure])))[0]!.about;
  await cancelSession(world.as(agent), { session: past, reason: 'jamais tenue' });
  await world.settle();
  expect((await said(one.phone)).at(-1)).toMatch(/annulée : route coupée/);
  expect((await said(two.phone)).at(-1)).toContain('أُلغيت');
  expect((await said(one.phone)).join(' ')).not.toContain('jamais tenue');
});
