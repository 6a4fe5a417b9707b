import { afterAll, beforeAll, expect, test } from 'vitest';
import { registered } from '../../../test/support/registry.ts';
import { openWorld, someone } from '../../../test/support/world.ts';
import type { World } from '../../../test/support/world.ts';
import { Hidden } from '../../platform/refusals.ts';
import { acceptMission } from './commands/accept-mission.ts';
import { cancelMission } from './commands/cancel-mission.ts';
import { changeExpert } from './commands/change-expert.ts';
import { confirmHours } from './commands/confirm-hours.ts';
import { declareConflict } from './commands/declare-conflict.ts';
import { declineMission } from './commands/decline-mission.ts';
import { enterExpert } from './commands/enter-expert.ts';
import { giveConsent } from './commands/give-consent.ts';
import { noteHours } from './commands/note-hours.ts';
import { proposeExpert } from './commands/propose-expert.ts';
import { rateMission } from './commands/rate-mission.ts';
import { requestMission } from './commands/request-mission.ts';
import { setStanding } from './commands/set-standing.ts';
import { withdrawConsent } from './commands/withdraw-consent.ts';

let world: World;
let structure: string;
let hers: ReturnType<typeof someone>;
const officer = someone('programme_officer');

beforeAll(async () => {
  world = await openWorld();
  structure = await registered(world.as(officer), { value_chains: ['honey'] });
  hers = someone({ role: 'cooperative_representative', structure });
});
afterAll(() => world.close());

const code = (attempt: Promise<unknown>): Promise<string> =>
  attempt.then(
    () => 'done',
    (error: { code?: string }) => error.code ?? String(error),
  );

const able = {
  skills: ['accounting', 'pricing'],
  languages: ['fr' as const, 'ary' as const],
  hoursMonth: 10,
  terms: 'free' as const,
};
const entered = async (changes: object = {}): Promise<string> =>
  (await enterExpert(world.as(officer), { name: 'Naïma Experte', ...able, ...changes }))[0]!.about;
const next = `${new Date().getUTCFullYear() + 1}-03`;
const wanted = {
  subject: 'Fixer nos prix',
  skills: ['pricing'],
  hours: 6,
  startsOn: `${next}-01`,
  endsOn: `${next}-31`,
};
const requested = async (changes: object = {}): Promise<string> =>
  (await requestMission(world.as(hers), { structure, ...wanted, ...changes }))[0]!.about;
const listed = async (expert: string) =>
  (await world.pool.query('select * from experts.expert_listed where id = $1', [expert])).rows[0];
const found = async (expert: string) =>
  (await world.pool.query(`select 1 from search.document where kind = 'expert' and id = $1`, [expert])).rowCount;

test('nobody is listed who did not consent, nor more of her than she allows; withdrawn, she is gone at once', async () => {
  const expert = await entered({ affiliation: 'Laboratoire des coopératives', publicContact: 'naima@example.org' });
  expect([await listed(expert), await found(expert)]).toEqual([undefined, 0]);
  await giveConsent(world.as(officer), { expert, what: 'listed', how: 'paper' });
  expect(await listed(expert)).toMatchObject({ name: 'Naïma Experte', affiliation: '', contact: '' });
  expect(await found(expert)).toBe(1);
  await giveConsent(world.as(officer), { expert, what: 'affiliation', how: 'spoken' });
  expect(await listed(expert)).toMatchObject({ affiliation: 'Laboratoire des coopératives', contact: '' });
  await withdrawConsent(world.as(officer), { expert, what: 'listed' });
  expect([await listed(expert), await found(expert)]).toEqual([undefined, 0]);
  expect(await code(withdrawConsent(world.as(officer), { expert, what: 'listed' }))).toBe('experts.consent_not_given');
  expect(JSON.stringify(await world.facts(expert))).not.toMatch(/Naïma|example\.org/);
});

test('who holds the role enters by herself, once, and clicks her own consent; the office cannot click for her', async () => {
  const self = someone('expert');
  const [fact] = await enterExpert(world.as(self), { person: self.id, ...able });
  expect(await code(enterExpert(world.as(self), { person: self.id, ...able }))).toBe('experts.already_in_pool');
  await expect(enterExpert(world.as(self), { name: 'Une autre', ...able })).rejects.toBeInstanceOf(Hidden);
  const consent = { expert: fact!.about, what: 'listed', how: 'online' } as const;
  await expect(giveConsent(world.as(officer), consent)).rejects.toBeInstanceOf(Hidden);
  await giveConsent(world.as(self), consent);
  const changed = { expert: fact!.about, version: 1, ...able, hoursMonth: 4 };
  await changeExpert(world.as(self), changed);
  expect(await code(changeExpert(world.as(officer), changed))).toBe('experts.changed_meanwhile');
  await expect(changeExpert(world.as(someone('expert')), { ...changed, version: 2 })).rejects.toBeInstanceOf(Hidden);
});

test('from the asking to the rating: proposed, declined, accepted by another, done, confirmed, rated by both', async () => {
  const [first, second] = [await entered(), await entered()];
  const mission = await requested();
  await proposeExpert(world.as(officer), { mission, expert: first });
  await declineMission(world.as(officer), { mission, reason: 'no_time' });
  expect(await code(proposeExpert(world.as(officer), { mission, expert: first }))).toBe('experts.declined_before');
  await proposeExpert(world.as(officer), { mission, expert: second });
  expect(await code(confirmHours(world.as(hers), { mission, hours: 6 }))).toBe('experts.not_done');
  await acceptMission(world.as(officer), { mission });
  await noteHours(world.as(officer), { mission, hours: 5.5 });
  await expect(confirmHours(world.as(someone()), { mission, hours: 5 })).rejects.toBeInstanceOf(Hidden);
  await confirmHours(world.as(hers), { mission, hours: 5 });
  await rateMission(world.as(hers), { mission, side: 'structure', stars: 5 });
  await rateMission(world.as(officer), { mission, side: 'expert', stars: 4, remark: 'Très bien préparées' });
  expect(await code(rateMission(world.as(hers), { mission, side: 'structure', stars: 1 }))).toBe(
    'experts.already_rated',
  );
  expect(await code(cancelMission(world.as(hers), { mission, why: '' }))).toBe('experts.mission_confirmed');
  const { rows } = await world.pool.query('select * from experts.mission_listed where id = $1', [mission]);
  expect(rows[0]).toMatchObject({ state: 'confirmed', hours_done: 5.5, hours_confirmed: 5, expert: second });
});

test('a conflict refuses with its reason, by structure and by sector', async () => {
  const expert = await entered();
  await declareConflict(world.as(officer), { expert, structure, why: 'Sœur de la présidente' });
  expect(await code(proposeExpert(world.as(officer), { mission: await requested(), expert }))).toBe(
    'experts.conflict_structure',
  );
  expect(await code(declareConflict(world.as(officer), { expert, structure }))).toBe(
    'experts.conflict_already_declared',
  );
  const other = await entered();
  await declareConflict(world.as(officer), { expert: other, sector: 'agriculture' });
  expect(await code(proposeExpert(world.as(officer), { mission: await requested(), expert: other }))).toBe(
    'experts.conflict_sector',
  );
  await expect(declareConflict(world.as(officer), { expert })).rejects.toMatchObject({
    problems: [{ field: 'sector' }],
  });
});

test('two missions accepted at once never exceed an expert’s hours', async () => {
  const expert = await entered({ hoursMonth: 12 });
  const missions = [await requested(), await requested()];
  for (const mission of missions) await proposeExpert(world.as(officer), { mission, expert });
  // Since then she has less time: both fitted, now only one does.
  await changeExpert(world.as(officer), { expert, version: 1, name: 'Naïma', ...able, hoursMonth: 8 });
  const both = await Promise.allSettled(missions.map((mission) => acceptMission(world.as(officer), { mission })));
  expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  expect(both.filter(({ status }) => status === 'rejected')).toMatchObject([
    { reason: { code: 'experts.no_hours_left' } },
  ]);
});

test('who is paused or has left is proposed no more, and what is asked of no day is refused at its field', async () => {
  const expert = await entered();
  await giveConsent(world.as(officer), { expert, what: 'listed', how: 'paper' });
  await setStanding(world.as(officer), { expert, state: 'paused' });
  expect(await listed(expert)).toBeUndefined();
  expect(await code(proposeExpert(world.as(officer), { mission: await requested(), expert }))).toBe(
    'experts.not_active',
  );
  await expect(requested({ endsOn: '2020-01-01', startsOn: '2020-01-01' })).rejects.toMatchObject({
    problems: [{ field: 'endsOn' }],
  });
  await expect(requested({ skills: ['honey'] })).rejects.toMatchObject({
    problems: [{ code: 'experts.skill_unknown' }],
  });
  await expect(requestMission(world.as(someone()), { structure, ...wanted })).rejects.toBeInstanceOf(Hidden);
});
