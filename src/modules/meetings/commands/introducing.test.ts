import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  opportunitiesOf,
  someInvited,
  someReached,
  someSought,
  stateOfIntroduction,
} from '../../../../test/support/introductions.ts';
import { metAbout } from '../../../../test/support/meetings.ts';
import { merged } from '../../../../test/support/merges.ts';
import { openWorld } from '../../../../test/support/world.ts';
import type { World } from '../../../../test/support/world.ts';
import { jobs } from '../../../platform/messages/index.ts';
import { networking } from '../../networking/brings.ts';
import { registry } from '../../registry/brings.ts';
import { reactions } from '../reactions/index.ts';
import { answerInvitation, confirmInterest, tellOutcome } from '../../networking/index.ts';
import { tellMeeting } from '../index.ts';
import { noteOutcome } from './note-outcome.ts';

let world: World;
beforeAll(async () => {
  process.env['TWIZA_SECRET'] ??= 's'.repeat(40);
  world = await openWorld({
    jobs: [...registry.jobs, ...networking.jobs, ...jobs],
    reactions: [...networking.reactions, ...reactions],
  });
});
afterAll(() => world.close());

type Outcome = 'nothing' | 'interested' | 'sample' | 'order';
type Met = Awaited<ReturnType<typeof metAbout>>;

const partyOf = async (need: string): Promise<string> =>
  (await world.pool.query('select party from networking.posting where id = $1', [need])).rows[0].party;
const says = async ({ meeting, now, ...met }: Met, side: 'buyer' | 'cooperative', outcome: Outcome) =>
  noteOutcome(world.as(undefined, now), { meeting, participant: met[side], outcome });
const bothSay = async (met: Met, buyer: Outcome, cooperative: Outcome): Promise<void> => {
  await says(met, 'buyer', buyer);
  await says(met, 'cooperative', cooperative);
};
const introductionsOf = async (need: string) =>
  (
    await world.pool.query(
      `select id, state, came_by, structure, to_char(meeting_on, 'YYYY-MM-DD') as met, buyer_yes
      from networking.introduction where need = $1 order by created_at`,
      [need],
    )
  ).rows;

/** A buyer whose need is open, and a cooperative, at one table. */
const scene = async ({ agrees = true, told = {} } = {}) => {
  const need = await someSought(world.as, { told });
  const her = await someReached(world, {}, { agrees });
  const party = await partyOf(need.id);
  const met = await metAbout(world.as, { needs: [need.id], party, structure: her.structure });
  return { need: need.id, by: need.by, party, her, met };
};

test('the interest of both at a table makes an introduction and one opportunity, however often it is said', async () => {
  const { need, met } = await scene();
  await says(met, 'buyer', 'sample');
  expect(await introductionsOf(need)).toEqual([]);
  await says(met, 'cooperative', 'order');
  await bothSay(met, 'order', 'interested');
  expect(await introductionsOf(need)).toEqual([
    expect.objectContaining({ state: 'meeting', came_by: 'meeting', met: '2027-05-12', buyer_yes: true }),
  ]);
  expect(await opportunitiesOf(world, need)).toEqual([expect.objectContaining({ state: 'meeting' })]);
});

test('what was counted by the messages is not counted again by the day: the same introduction has met', async () => {
  const { need, by, her, met } = await scene();
  const introduction = await someInvited(world, need, her.structure);
  await answerInvitation(world.as(), { introduction, answer: 'yes', agreed: true });
  await confirmInterest(world.as(by), { introduction, yes: true });
  await bothSay(met, 'interested', 'interested');
  expect(await introductionsOf(need)).toHaveLength(1);
  expect(await stateOfIntroduction(world, introduction)).toBe('meeting');
  expect(await opportunitiesOf(world, need)).toHaveLength(1);
  // What is told since stands, whatever the day says afterwards.
  for (const side of ['buyer', 'structure'] as const)
    await tellOutcome(world.as(), { introduction, side, result: 'agreed' });
  await bothSay(met, 'nothing', 'nothing');
  expect(await opportunitiesOf(world, need)).toEqual([expect.objectContaining({ state: 'agreed' })]);
});

test('an outcome that is corrected takes its opportunity back, and gives it again', async () => {
  const { need, met } = await scene();
  await bothSay(met, 'interested', 'interested');
  const [first] = await opportunitiesOf(world, need);
  await says(met, 'buyer', 'nothing');
  expect(await opportunitiesOf(world, need)).toEqual([]);
  expect(await introductionsOf(need)).toEqual([expect.objectContaining({ state: 'interested', buyer_yes: false })]);
  expect((await world.facts(first!.id)).map(({ fact }) => fact)).toEqual([
    'networking.opportunity_counted',
    'networking.opportunity_undone',
  ]);
  await says(met, 'buyer', 'order');
  expect(await opportunitiesOf(world, need)).toHaveLength(1);
  await says(met, 'cooperative', 'nothing');
  expect(await introductionsOf(need)).toEqual([expect.objectContaining({ state: 'declined', met: null })]);
});

test('a meeting that did not take place after all takes back what it made, and no more', async () => {
  const { need, met } = await scene();
  await bothSay(met, 'interested', 'interested');
  const late = world.as(undefined, met.now);
  await tellMeeting(late, { meeting: met.meeting, state: 'missed', missedBy: 'both' });
  expect(await opportunitiesOf(world, need)).toEqual([]);
  expect(await introductionsOf(need)).toEqual([expect.objectContaining({ state: 'proposed', buyer_yes: null })]);
  await tellMeeting(late, { meeting: met.meeting, state: 'held' });
  expect(await opportunitiesOf(world, need)).toHaveLength(1);
});

test('agreed before the day and not met there, they are introduced as they were', async () => {
  const { need, by, her, met } = await scene();
  const introduction = await someInvited(world, need, her.structure);
  await answerInvitation(world.as(), { introduction, answer: 'yes', agreed: true });
  await confirmInterest(world.as(by), { introduction, yes: true });
  await bothSay(met, 'interested', 'interested');
  await tellMeeting(world.as(undefined, met.now), { meeting: met.meeting, state: 'missed', missedBy: 'buyer' });
  expect(await introductionsOf(need)).toEqual([expect.objectContaining({ state: 'introduced', met: null })]);
  expect(await opportunitiesOf(world, need)).toEqual([expect.objectContaining({ state: 'interest' })]);
});

test('who has not agreed to be introduced is not, and what she said of the meeting is kept', async () => {
  const { need, met } = await scene({ agrees: false });
  await bothSay(met, 'order', 'order');
  expect(await introductionsOf(need)).toEqual([]);
  const { rows } = await world.pool.query('select interest_of_both from meetings.meeting_listed where id = $1', [
    met.meeting,
  ]);
  expect(rows).toEqual([{ interest_of_both: true }]);
});

test('two days that say the same count once, and one that is corrected leaves the other’s word', async () => {
  const { need, party, her, met } = await scene();
  const again = await metAbout(world.as, { needs: [need], party, structure: her.structure }, { heldOn: '2027-06-12' });
  await bothSay(met, 'interested', 'interested');
  await bothSay(again, 'order', 'order');
  expect(await opportunitiesOf(world, need)).toHaveLength(1);
  await says(again, 'buyer', 'nothing');
  expect(await opportunitiesOf(world, need)).toHaveLength(1);
  await says(met, 'buyer', 'nothing');
  expect(await opportunitiesOf(world, need)).toEqual([]);
});

test('two records of one cooperative count once, whichever of them sat at the table', async () => {
  const { need, by, her, met } = await scene();
  const other = await someReached(world);
  const introduction = await someInvited(world, need, other.structure);
  await answerInvitation(world.as(), { introduction, answer: 'yes', agreed: true });
  await confirmInterest(world.as(by), { introduction, yes: true });
  await merged(world, her.structure, other.structure);
  await bothSay(met, 'interested', 'interested');
  expect(await opportunitiesOf(world, need)).toHaveLength(1);
  expect(await introductionsOf(need)).toHaveLength(1);
});

test('both sides saying yes at once are introduced once', async () => {
  const { need, met } = await scene();
  await Promise.all([says(met, 'buyer', 'order'), says(met, 'cooperative', 'order')]);
  expect(await opportunitiesOf(world, need)).toHaveLength(1);
});
