import { afterAll, beforeAll, expect, test } from 'vitest';
import { merged, twoRecords } from '../../../../test/support/merges.ts';
import { registered } from '../../../../test/support/registry.ts';
import { someone as somebody } from '../../../../test/support/people.ts';
import { openWorld, someone } from '../../../../test/support/world.ts';
import type { World } from '../../../../test/support/world.ts';
import { declareConflict } from '../commands/declare-conflict.ts';
import { enterExpert } from '../commands/enter-expert.ts';
import { giveConsent } from '../commands/give-consent.ts';
import { noteHours } from '../commands/note-hours.ts';
import { acceptMission } from '../commands/accept-mission.ts';
import { leaveOf } from '../commands/leave-of.ts';
import { proposeExpert } from '../commands/propose-expert.ts';
import { requestMission } from '../commands/request-mission.ts';
import { processings } from '../processings.ts';
import { reactions } from './index.ts';
import { jobs as messages } from '../../../platform/messages/index.ts';
import { knowWords } from '../../../platform/web/sentences.ts';
import { words } from '../words/index.ts';

let world: World;
const officer = someone('programme_officer');
beforeAll(async () => {
  knowWords('experts', words);
  world = await openWorld({ reactions, jobs: messages as never });
});
afterAll(() => world.close());

const able = { skills: ['accounting'], languages: ['fr' as const], hoursMonth: 20, terms: 'free' as const };
const entered = async (changes: object): Promise<string> =>
  (await enterExpert(world.as(officer), { ...able, ...changes }))[0]!.about;
const next = `${new Date().getUTCFullYear() + 1}-03`;
const wanted = {
  subject: 'Tenir nos comptes',
  skills: ['accounting'],
  hours: 6,
  startsOn: `${next}-01`,
  endsOn: `${next}-31`,
};
const said = async (kind: string) =>
  (await world.pool.query('select address, lang, text, action_url from platform.message_out where kind = $1', [kind]))
    .rows;

test('each side is told what the other did, once, in its language, and led to the page where it answers', async () => {
  const { id, phone } = await somebody(world, { name: 'Omar', grants: [{ role: 'expert' }] });
  const expert = await entered({ person: id });
  const contacts = [{ phone: '+212600112233', language: 'ar' as const }];
  const structure = await registered(world.as(officer), { contacts });
  const mission = (await requestMission(world.as(officer), { structure, ...wanted }))[0]!.about;
  await proposeExpert(world.as(officer), { mission, expert });
  await world.settle();
  expect(await said('experts.proposed')).toMatchObject([
    { address: phone, lang: 'fr', action_url: expect.stringContaining(`/fr/missions/${mission}`) },
  ]);
  await acceptMission(world.as(officer), { mission });
  await noteHours(world.as(officer), { mission, hours: 5 });
  await world.settle();
  expect(await said('experts.accepted')).toMatchObject([{ address: '+212600112233', lang: 'ar' }]);
  expect((await said('experts.done'))[0]!.text).toContain('Omar سجل ساعات المهمة');
});

test('missions and conflicts follow two records that become one, and come back when the merge is undone', async () => {
  const [kept, gone] = await twoRecords(world);
  const expert = await entered({ name: 'Naïma' });
  await declareConflict(world.as(officer), { expert, structure: gone });
  const mission = (await requestMission(world.as(officer), { structure: gone, ...wanted }))[0]!.about;
  const whose = async () =>
    (
      await world.pool.query(
        'select m.structure as mission, c.structure as conflict from experts.mission m, experts.conflict c where m.id = $1 and c.expert = $2',
        [mission, expert],
      )
    ).rows[0];
  const undo = await merged(world, kept, gone);
  expect(await whose()).toEqual({ mission: kept, conflict: kept });
  await undo();
  expect(await whose()).toEqual({ mission: gone, conflict: gone });
});

test('who closes the account leaves the pool at once, and two years later nobody can tell who it was', async () => {
  const { id } = await somebody(world, { name: 'Salma', grants: [{ role: 'expert' }] });
  const expert = await entered({ person: id, affiliation: 'Laboratoire' });
  await giveConsent(world.as(officer), { expert, what: 'listed', how: 'paper' });
  const long = new Date(Date.now() - 3 * 365 * 86_400_000);
  await leaveOf(world.as(undefined, long), { person: id });
  const { rows } = await world.pool.query('select 1 from experts.expert_listed where id = $1', [expert]);
  expect(rows).toEqual([]);
  const before = new Date(Date.now() - 2 * 365 * 86_400_000);
  const retention = processings[0]!.retention!;
  const forgotten = await world.ground.db
    .transaction()
    .execute((tx) => retention.anonymise({ ...world.as(), tx, later: async () => undefined } as never, before, 10));
  expect(forgotten.records).toBe(1);
  const left = await world.pool.query('select person, affiliation, headline from experts.expert where id = $1', [
    expert,
  ]);
  expect(left.rows).toEqual([{ person: null, affiliation: '', headline: {} }]);
});
