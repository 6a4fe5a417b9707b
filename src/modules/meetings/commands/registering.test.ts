import { beforeAll, expect, test } from 'vitest';
import { preparedDay, someDay } from '../../../../test/support/meetings.ts';
import { registered } from '../../../../test/support/registry.ts';
import { openWorld, someone } from '../../../../test/support/world.ts';
import type { World } from '../../../../test/support/world.ts';
import { Anonymous, Hidden, Invalid, Refusal } from '../../../platform/refusals.ts';
import { anonymous } from '../../../platform/rights.ts';
import { answerInvitation, enterParticipants, noteWishes, prepareDay } from '../index.ts';
import { linkOf } from '../link.ts';
import { cancelDay } from './cancel-day.ts';
import { changeDay } from './change-day.ts';
import { renewLink } from './renew-link.ts';
import { setAbsences } from './set-absences.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});

const officer = someone({ role: 'programme_officer', region: 'MA-09' });
const elsewhere = someone({ role: 'programme_officer', region: 'MA-02' });
const agent = someone({ role: 'field_agent', region: 'MA-09' });
const code = (act: Promise<unknown>): Promise<string> =>
  act.then(
    () => 'done',
    (error) => (error instanceof Refusal ? error.code : error.constructor.name),
  );
const slotsOf = async (day: string): Promise<string[]> =>
  (await world.pool.query('select id from meetings.slot where day = $1 order by starts_at', [day])).rows.map(
    ({ id }) => id,
  );
const stateOf = async (participant: string): Promise<string> =>
  (await world.pool.query('select state from meetings.participant where id = $1', [participant])).rows[0].state;

test('an officer of the region prepares a day with its slots and tables, another region’s does not', async () => {
  await expect(prepareDay(world.as(elsewhere), someDay as never)).rejects.toBeInstanceOf(Hidden);
  await expect(prepareDay(world.as(anonymous), someDay as never)).rejects.toBeInstanceOf(Anonymous);
  const day = (await prepareDay(world.as(officer), someDay as never))[0]!.about;
  expect(await slotsOf(day)).toHaveLength(6);
  expect(await world.facts(day)).toMatchObject([{ fact: 'meetings.day_prepared', payload: { tables: 3 } }]);
});

test('hours that make no day are refused at their field, and nothing stays', async () => {
  const turned = { ...someDay, hours: { ...someDay.hours, until: '08:00' } };
  const before = await world.pool.query('select count(*) from meetings.day');
  await expect(prepareDay(world.as(officer), turned as never)).rejects.toMatchObject({
    problems: [{ field: 'hours' }],
  });
  expect((await world.pool.query('select count(*) from meetings.day')).rows).toEqual(before.rows);
});

test('a day keeps its slots when only its title changes, and its absences with them', async () => {
  const { day, buyers } = await preparedDay(world.as, { upTo: 'registering' });
  const [first] = await slotsOf(day);
  await setAbsences(world.as(agent), { participant: buyers[0]!, absent: [first!] });
  const changed = { day, ...someDay, title: { fr: 'Autre titre' } };
  await changeDay(world.as(officer), changed as never);
  expect((await slotsOf(day))[0]).toBe(first);
  await changeDay(world.as(officer), { ...changed, hours: { ...someDay.hours, minutes: 40 } } as never);
  expect(await slotsOf(day)).toHaveLength(2);
  const { rows } = await world.pool.query('select from meetings.absence where participant = $1', [buyers[0]]);
  expect(rows).toEqual([]);
});

test('badges follow one another, a cooperative takes part once, and a full day takes nobody more', async () => {
  const { day, structures } = await preparedDay(world.as, { changes: { cooperativesMost: 5, buyersMost: 3 } });
  const badges = await world.pool.query('select badge from meetings.participant where day = $1 order by badge', [day]);
  expect(badges.rows.map(({ badge }) => badge)).toEqual(['B01', 'B02', 'B03', 'C01', 'C02', 'C03', 'C04', 'I01']);
  const enter = (participant: object) =>
    enterParticipants(world.as(agent), { day, participants: [participant] } as never);
  expect(await code(enter({ kind: 'cooperative', structure: structures[0] }))).toBe('meetings.takes_part_already');
  expect(await code(enter({ kind: 'expert', called: 'Une experte' }))).toBe('meetings.day_full');
  expect(await code(enter({ kind: 'cooperative', structure: await registered(world.as()) }))).toBe('done');
  expect(await code(enter({ kind: 'cooperative', structure: await registered(world.as()) }))).toBe('meetings.day_full');
  await expect(enter({ kind: 'cooperative' })).rejects.toMatchObject({ problems: [{ field: 'structure' }] });
  await expect(enter({ kind: 'interpreter', called: '' })).rejects.toBeInstanceOf(Invalid);
});

test('two who are entered for the last place at once: one is in', async () => {
  const { day } = await preparedDay(world.as, { changes: { cooperativesMost: 5 } });
  const structures = [await registered(world.as()), await registered(world.as())];
  const enter = (structure: string) =>
    code(enterParticipants(world.as(officer), { day, participants: [{ kind: 'cooperative', structure }] } as never));
  expect((await Promise.all(structures.map(enter))).sort()).toEqual(['done', 'meetings.day_full']);
});

test('the link that she was sent lets a cooperative answer and wish without an account; a replaced one opens nothing', async () => {
  const { day, cooperatives, buyers } = await preparedDay(world.as);
  const [one] = cooperatives;
  const holding = { link: linkOf('secret', one!, 0), secret: 'secret' };
  const slots = await slotsOf(day);
  const answer = { participant: one!, comes: true, languages: ['ary' as const], absent: slots.slice(0, 3), holding };
  await answerInvitation(world.as(anonymous), answer);
  expect(await stateOf(one!)).toBe('registered');
  const wish = (participant: string) =>
    noteWishes(world.as(anonymous), { participant, wishes: [{ other: buyers[0]!, wish: 'must' }], holding });
  await wish(one!);
  await expect(wish(cooperatives[1]!)).rejects.toBeInstanceOf(Anonymous);
  expect((await world.facts(one)).map(({ fact }) => fact)).toEqual([
    'meetings.participant_entered',
    'meetings.participant_registered',
    'meetings.absences_set',
    'meetings.wishes_noted',
  ]);
  await renewLink(world.as(agent), { participant: one! });
  await expect(wish(one!)).rejects.toBeInstanceOf(Anonymous);
});

test('wishes go to the other side alone, are taken back, and close with their stage for those who wish', async () => {
  const early = await preparedDay(world.as, { upTo: 'registering' });
  const representative = someone({ role: 'cooperative_representative', structure: early.structures[0]! });
  const [cooperative, buyer] = [early.cooperatives[0]!, early.buyers[0]!];
  const noted = (actor: typeof agent, other: string, wish: 'must' | 'no' | null) =>
    noteWishes(world.as(actor), { participant: cooperative, wishes: [{ other, wish }] });
  expect(await code(noted(representative, buyer, 'must'))).toBe('meetings.wishes_closed');
  await noted(agent, buyer, 'must');
  await expect(noted(agent, early.cooperatives[1]!, 'must')).rejects.toBeInstanceOf(Invalid);
  await expect(noted(elsewhere, buyer, 'no')).rejects.toBeInstanceOf(Hidden);
  await noted(agent, buyer, null);
  const { rows } = await world.pool.query('select from meetings.wish where cooperative = $1', [cooperative]);
  expect(rows).toEqual([]);
});

test('a day called off takes no more answers', async () => {
  const { day, cooperatives } = await preparedDay(world.as, { upTo: 'registering' });
  await cancelDay(world.as(officer), { day, reason: 'Route coupée' });
  const answer = { participant: cooperatives[0]!, comes: false };
  expect(await code(answerInvitation(world.as(agent), answer))).toBe('meetings.day_cancelled');
  expect(await code(cancelDay(world.as(officer), { day, reason: 'encore' }))).toBe('meetings.day_cancelled');
});
