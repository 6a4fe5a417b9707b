import { beforeAll, expect, test } from 'vitest';
import { registered } from '../../../test/support/registry.ts';
import { openWorld, someone } from '../../../test/support/world.ts';
import type { World } from '../../../test/support/world.ts';
import { anonymiseSessions, expiredSessions } from './anonymise-sessions.ts';
import { holdSession, issueCertificates, modules } from './index.ts';
import { certificateBehindCode, certificatesOfSession } from './queries/certificates.ts';
import { command, query } from './room.ts';
import * as v from 'valibot';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});

const agent = someone({ role: 'field_agent', region: 'MA-09' });

test('names go when their time is over; counts by class and the codes of certificates stay', async () => {
  const structure = await registered(world.as());
  const module = (await modules(world.as(), {}))[0]!.id;
  const hold = async (year: number, demo = false): Promise<string> => {
    const named = [{ name: 'Zahra', sex: 'women' as const, age_band: 'over_59' as const }];
    const facts = await holdSession(world.as(agent), {
      ...{ module, region: 'MA-09' as const, venue: 'Ici', trainerSaid: 'Formatrice' },
      ...{ startsAt: new Date(`${year}-03-01T09:00:00Z`), endsAt: new Date(`${year}-03-01T12:00:00Z`) },
      rows: [{ structure, status: 'present', people: 3, named }],
      demo,
    });
    await issueCertificates(world.as(agent), { session: facts[0]!.about });
    return facts[0]!.about;
  };
  const [old, recent, invented] = [await hold(2020), await hold(2026), await hold(2020, true)];
  const before = new Date('2021-11-25T00:00:00Z');
  expect(await query(v.object({}), (context) => expiredSessions(context, before))(world.as(), {})).toBe(1);
  const done = await command(v.object({}), async (context) => (await anonymiseSessions(context, before, 10)).facts)(
    world.as(),
    {},
  );
  expect(done).toEqual([{ fact: 'trainings.session_anonymised', about: old }]);
  const { rows } = await world.pool.query('select session, name from trainings.participant');
  expect(rows).toEqual(
    expect.arrayContaining([
      { session: old, name: '' },
      { session: recent, name: 'Zahra' },
      { session: invented, name: 'Zahra' },
    ]),
  );
  const counted = await world.db
    .selectFrom('trainings.attendance_listed')
    .selectAll()
    .where('session', '=', old)
    .execute();
  expect(counted).toMatchObject([{ people: 3, women: 1, over_59: 1 }]);
  const hers = (await certificatesOfSession(world.as(agent), { session: old })).find(({ of }) => of !== null)!;
  expect(await certificateBehindCode(world.as(), { code: hers.code })).toMatchObject({ certificate: { holder: '' } });
  expect(await query(v.object({}), (context) => expiredSessions(context, before))(world.as(), {})).toBe(0);
});
