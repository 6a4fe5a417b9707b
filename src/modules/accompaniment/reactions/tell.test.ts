import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { someApplied, someTranche, someYoung } from '../../../../test/support/accompaniment.ts';
import { newPhone } from '../../../../test/support/people.ts';
import { openWorld } from '../../../../test/support/world.ts';
import type { World } from '../../../../test/support/world.ts';
import { jobs } from '../../../rooms.ts';
import { acceptApplications } from '../commands/accept-applications.ts';
import { changePhase } from '../commands/change-phase.ts';
import { completeEngagement } from '../commands/complete-engagement.ts';
import { moveVisit } from '../commands/move-visit.ts';
import { planVisit } from '../commands/plan-visit.ts';
import { reportVisit } from '../commands/report-visit.ts';
import { withdrawEngagement } from '../commands/withdraw-engagement.ts';
import { processings } from '../processings.ts';
import { someReport } from '../../../../test/support/accompaniment.ts';
import { reactions } from './index.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld({ jobs, reactions });
});
afterAll(() => world.close());
beforeEach(() => world.pool.query('delete from platform.message_out'));

const day = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
const messages = async (): Promise<{ address: string; text: string; kind: string }[]> =>
  (await world.pool.query('select address, text, kind from platform.message_out order by at, id')).rows;

/** Two cooperatives that can be reached, for one place. */
const scene = async () => {
  const { phase } = await someTranche(world.as, { quotas: { 'MA-09': 1 } });
  const dates = { places: 200, opensOn: day(-5), closesOn: day(30) };
  await changePhase(world.as(), { phase, ...dates, quotas: [{ region: 'MA-09', places: 1 }] });
  const phones = [newPhone(), newPhone()];
  const engagements: string[] = [];
  for (const phone of phones) {
    const structure = await someYoung(world.as, { contacts: [{ phone, language: 'ar' }] } as never);
    engagements.push(await someApplied(world.as, phase, structure, new Date()));
  }
  await acceptApplications(world.as(), { phase, engagements });
  await world.settle();
  return { phase, phones, engagements };
};

test('who has a place, who waits and who moves up is told in the language of the cooperative, once', async () => {
  const { phones, engagements } = await scene();
  const first = await messages();
  expect(first.map(({ address, kind }) => [address, kind])).toEqual(
    expect.arrayContaining([
      [phones[0], 'accompaniment.enrolled'],
      [phones[1], 'accompaniment.waitlisted'],
    ]),
  );
  expect(first.find(({ address }) => address === phones[1])!.text).toContain('لائحة انتظار');
  await withdrawEngagement(world.as(), { engagement: engagements[0]!, why: 'ceased' });
  await world.settle();
  expect((await messages()).slice(2)).toMatchObject([{ address: phones[1], kind: 'accompaniment.moved_up' }]);
  const { rows } = await world.pool.query(
    "select id, fact, about, payload from platform.journal where fact = 'accompaniment.enrolled' and about = $1",
    [engagements[1]],
  );
  const again = reactions.find(({ to }) => to === 'accompaniment.enrolled')!;
  await again.job.run(world.ground, { ...rows[0], entry: rows[0].id });
  await world.settle();
  expect(await messages()).toHaveLength(3);
});

test('the day of a visit is told, and told again when it is moved; one that was agreed long ago is not announced', async () => {
  const { phones, engagements } = await scene();
  await world.pool.query('delete from platform.message_out');
  const [planned] = await planVisit(world.as(), { engagement: engagements[0]!, on: day(10) });
  await world.settle();
  await moveVisit(world.as(), { visit: planned!.about, on: day(12) });
  await world.settle();
  expect((await messages()).map(({ address, kind }) => [address, kind])).toEqual([
    [phones[0], 'accompaniment.visit_planned'],
    [phones[0], 'accompaniment.visit_planned'],
  ]);
  await planVisit(world.as(undefined, new Date(Date.now() - 20 * 86_400_000)), {
    engagement: engagements[0]!,
    on: day(20),
  });
  await world.settle();
  expect(await messages()).toHaveLength(2);
});

test('an accompaniment that is long over forgets who was met, and keeps what was counted', async () => {
  const { engagements } = await scene();
  const engagement = engagements[0]!;
  const report = someReport(engagement, { heldOn: day(0), summary: 'Dit par Fadma', signedBy: 'Fadma' });
  await reportVisit(world.as(), report);
  await completeEngagement(world.as(), { engagement });
  const retention = processings[0]!.retention!;
  const later = new Date(Date.now() + 86_400_000);
  await world.ground.db.transaction().execute(async (tx) => {
    const context = { ...world.as(), tx, later: world.ground.jobs.within(tx) } as never;
    expect(await retention.expired(context, new Date(0))).toBe(0);
    const expired = await retention.expired(context, later);
    expect(expired).toBeGreaterThan(0);
    expect((await retention.anonymise(context, later, 100)).records).toBe(expired);
    expect(await retention.expired(context, later)).toBe(0);
  });
  const { rows } = await world.pool.query(
    'select summary, signed_by, minutes, present from accompaniment.visit where id = $1',
    [report.visit],
  );
  expect(rows).toEqual([
    { summary: '', signed_by: '', minutes: 120, present: [{ sex: 'women', age_band: 'unknown', persons: 5 }] },
  ]);
});
