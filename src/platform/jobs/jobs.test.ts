import { sql } from 'kysely';
import * as v from 'valibot';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { room } from '../command.ts';
import { callerOf, someone, testGround } from '../../../test/support/ground.ts';
import type { TestGround } from '../../../test/support/ground.ts';
import { anonymous } from '../rights.ts';
import type { Actor } from '../rights.ts';
import { siteOf } from '../../../test/support/web.ts';
import { dropJobs, retryJobs } from './commands.ts';
import { job, jobsOver } from './jobs.ts';
import type { Job } from './jobs.ts';
import { web } from './web.tsx';
import { openBoss, workJobs } from './work.ts';

let house: TestGround;
const administrator = someone('administrator');
const { command } = room<object>({ name: 'test' });
const done: string[] = [];
const greet = job<{ name: string }>('test.greet', async (_ground, { name }) => void done.push(name));
const nightly = job('test.nightly', async () => undefined, { pace: 'long', every: '5 2 * * *' });
const ask = command(v.any(), async ({ later }, { name, key }: { name: string; key?: string }) => {
  await later(greet, { name }, key ? { key } : {});
  if (name === 'crash') throw new Error('crash');
  return [];
});

/** A job that has failed for the last time. */
const giveUp = async (queue: 'quick' | 'long', name: string): Promise<string> => {
  const id = await house.boss.send(queue, { job: name, data: { structure: 's1' } }, { retryLimit: 0 });
  await house.boss.fetch(queue);
  await house.boss.fail(queue, id ?? '', { message: `${name} could not reach <the gateway>` });
  return id ?? '';
};
const see = async (address: string, actor: Actor = administrator, form?: Record<string, string>) => {
  const init = form ? { method: 'POST', body: new URLSearchParams(form) } : {};
  const answer = await siteOf(house.ground, web, () => actor).request(address, init);
  return { status: answer.status, text: await answer.text() };
};
const givenUp = async () => (await house.ground.jobs.administration.givenUp()).map((one) => one.job).sort();

beforeAll(async () => {
  house = await testGround();
});
afterEach(() => sql`delete from pgboss.job`.execute(house.ground.db));
afterAll(() => house.close());

test('a job given up is shown with its error, to administrators only', async () => {
  await giveUp('quick', 'calls.thank_applicant');
  expect((await see('/fr/office/jobs', anonymous)).status).toBe(401);
  expect((await see('/fr/office/jobs', someone('juror'))).status).toBe(404);
  for (const lang of ['fr', 'ar', 'en']) {
    const { status, text } = await see(`/${lang}/office/jobs`);
    expect([status, text.includes('calls.thank_applicant'), text.includes('&lt;the gateway&gt;')]).toEqual([
      200,
      true,
      true,
    ]);
  }
  const [state] = await house.ground.jobs.administration.states();
  expect(state).toEqual({ queue: 'quick', ready: 0, deferred: 0, active: 0, givenUp: 1 });
});

test('one is run again, one dropped, and the journal says so', async () => {
  const [again, dropped] = [await giveUp('quick', 'a.one'), await giveUp('quick', 'a.two')];
  expect((await see('/fr/office/jobs/retry', administrator, { queue: 'quick', id: again })).status).toBe(303);
  expect((await see('/fr/office/jobs/drop', administrator, { queue: 'quick', id: dropped })).status).toBe(303);
  expect(await givenUp()).toEqual([]);
  expect((await house.ground.jobs.administration.states())[0]).toMatchObject({ ready: 1, givenUp: 0 });
  const { rows } = await sql<{ fact: string }>`select fact from platform.journal
    where about = any(${[again, dropped]}::uuid[]) order by fact`.execute(house.ground.db);
  expect(rows.map(({ fact }) => fact)).toEqual(['platform.job_dropped', 'platform.job_retried']);
});

test('all of one queue are run again, and the other queue is left alone', async () => {
  for (const name of ['a.one', 'a.two', 'a.three']) await giveUp('quick', name);
  await giveUp('long', 'a.long');
  expect(await retryJobs(callerOf(house.ground, administrator), { queue: 'quick' })).toHaveLength(3);
  expect(await givenUp()).toEqual(['a.long']);
  expect(await dropJobs(callerOf(house.ground, administrator), { queue: 'long' })).toHaveLength(1);
  expect((await see('/fr/office/jobs')).text).toContain('Aucune tâche abandonnée');
});

test('a stranger neither runs nor drops, and an unknown queue is refused', async () => {
  const id = await giveUp('quick', 'a.one');
  await expect(dropJobs(callerOf(house.ground, someone('partner')), { queue: 'quick', ids: [id] })).rejects.toThrow(
    'hidden',
  );
  expect((await see('/fr/office/jobs/drop', administrator, { queue: 'other' })).status).toBe(422);
  expect(await givenUp()).toEqual(['a.one']);
});

test('a job exists when, and only when, its command commits', async () => {
  await expect(ask(callerOf(house.ground), { name: 'crash' })).rejects.toThrow('crash');
  expect((await house.ground.jobs.administration.states())[0]?.ready).toBe(0);
  await ask(callerOf(house.ground), { name: 'Amal' });
  expect((await house.ground.jobs.administration.states())[0]?.ready).toBe(1);
});

test('of one key only one waits, however many ask at once', async () => {
  const all = Array.from({ length: 8 }, (_, n) => ask(callerOf(house.ground), { name: `n${n}`, key: 'same' }));
  await Promise.all([...all, ask(callerOf(house.ground), { name: 'other', key: 'other' })]);
  expect((await house.ground.jobs.administration.states())[0]?.ready).toBe(2);
  await ask(callerOf(house.ground), { name: 'newer', key: 'same' });
  const { rows } = await sql<{ name: string }>`select data->'data'->>'name' as name from pgboss.job
    where singleton_key = 'test.greet:same'`.execute(house.ground.db);
  expect(rows).toEqual([{ name: 'newer' }]);
});

test('a key asked for while its job is under way waits behind it', async () => {
  await ask(callerOf(house.ground), { name: 'first', key: 'same' });
  await house.boss.fetch('quick');
  await ask(callerOf(house.ground), { name: 'second', key: 'same' });
  expect((await house.ground.jobs.administration.states())[0]).toMatchObject({ ready: 1, active: 1 });
});

test('a worker does what was asked, and what the clock asks is known to the queue', async () => {
  const boss = await openBoss(house.database.pool, { working: true, trial: false });
  await boss.schedule('quick', '1 1 * * *', { job: 'test.forgotten', data: {} }, { key: 'test-forgotten' });
  const ground = { ...house.ground, jobs: jobsOver(boss) };
  await workJobs(boss, ground, [greet, nightly] as unknown as Job<never>[]);
  await ask(callerOf(ground), { name: 'Amal' });
  await expect.poll(() => done, { timeout: 10_000 }).toContain('Amal');
  const schedules = await boss.getSchedules();
  expect(schedules.map(({ name, key, cron, timezone }) => [name, key, cron, timezone])).toEqual([
    ['long', 'test-nightly', '5 2 * * *', 'Africa/Casablanca'],
  ]);
  await boss.stop({ graceful: false });
});
