import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  codeSentTo,
  officer,
  origin,
  someInvited,
  someReached,
  someSought,
  stateOfIntroduction,
} from '../../../../test/support/introductions.ts';
import { person } from '../../../../test/support/registry.ts';
import { openWorld } from '../../../../test/support/world.ts';
import type { World } from '../../../../test/support/world.ts';
import { listen, receiveMessage } from '../../../platform/messages/index.ts';
import { Hidden } from '../../../platform/refusals.ts';
import { anonymous } from '../../../platform/rights.ts';
import { jobs, reactions } from '../../../rooms.ts';
import { hears } from '../hears.ts';
import { officeIntroductions } from '../queries/office-introductions.ts';
import { answerByCode } from './answer-by-code.ts';
import { closeUnanswered } from './close-unanswered.ts';
import { noteCalled } from './note-called.ts';
import { remindInvited } from './remind-invited.ts';
import { seekAnswers } from './seek-answers.ts';
import { setVeto } from './set-veto.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld({ jobs, reactions });
  listen('networking', hears);
});
afterAll(() => world.close());

const hours = (n: number): Date => new Date(Date.now() + n * 3_600_000);
const close = (n: number) => closeUnanswered(world.as(undefined, hours(n)), {});
/** A cooperative that was asked and reminded twice: at 49 and 98 hours. */
const reminded = async (chains: string[] = ['argan']) => {
  const need = await someSought(world.as);
  const her = await someReached(world, { value_chains: chains });
  const introduction = await someInvited(world, need.id, her.structure);
  for (const hour of [49, 98]) await remindInvited(world.as(undefined, hours(hour)), {});
  return { need, ...her, introduction };
};
const sentTo = async (phone: string): Promise<number> =>
  (await world.pool.query('select count(*)::int as n from platform.message_out where address = $1', [phone])).rows[0].n;

test('who is silent after two reminders has not answered, and nobody is told', async () => {
  const { introduction, phone } = await reminded();
  await close(169);
  expect(await stateOfIntroduction(world, introduction)).toBe('invited');
  const before = await sentTo(phone);
  await close(171);
  await close(171);
  await world.settle();
  expect(await stateOfIntroduction(world, introduction)).toBe('stopped');
  expect((await world.facts(introduction)).map(({ fact }) => fact).slice(-1)).toEqual([
    'networking.invitation_unanswered',
  ]);
  expect(await sentTo(phone)).toBe(before);
  const { rows } = await officeIntroductions(world.as(officer), { queue: 'no_answer' });
  expect(rows.find(({ id }) => id === introduction)).toMatchObject({ state: 'stopped', stoppedWhy: 'no_answer' });
  await expect(closeUnanswered(world.as(person('programme_officer')), {})).rejects.toThrow(Hidden);
});

test('her answer is taken however late while the need is open, by the link or by SMS', async () => {
  const [one, two] = [await reminded(), await reminded()];
  await close(400);
  await answerByCode(world.as(anonymous), { code: await codeSentTo(world, one.phone), answer: 'yes' });
  expect(await stateOfIntroduction(world, one.introduction)).toBe('interested');
  await receiveMessage(world.as(), { phone: two.phone, text: 'نعم' });
  await world.settle();
  expect(await stateOfIntroduction(world, two.introduction)).toBe('interested');
});

test('who asked to be called waits for the call, and is closed once she was called and stays silent', async () => {
  const need = await someSought(world.as);
  const her = await someReached(world);
  const introduction = await someInvited(world, need.id, her.structure);
  for (const hour of [49, 98]) await remindInvited(world.as(undefined, hours(hour)), {});
  await answerByCode(world.as(anonymous, hours(99)), { code: await codeSentTo(world, her.phone), answer: 'call' });
  await close(400);
  expect(await stateOfIntroduction(world, introduction)).toBe('invited');
  await noteCalled(world.as(officer, hours(410)), { introduction });
  await close(411);
  expect(await stateOfIntroduction(world, introduction)).toBe('stopped');
});

test('a veto takes the late answer away', async () => {
  const { need, structure, phone } = await reminded();
  await close(400);
  await setVeto(world.as(need.by), { need: need.id, structure });
  await expect(
    answerByCode(world.as(anonymous), { code: await codeSentTo(world, phone), answer: 'yes' }),
  ).rejects.toMatchObject({ code: 'networking.introduction_stopped' });
});

test('her place is another’s: the wave that waited for her goes on by itself', async () => {
  const [one, two] = [
    await someReached(world, { value_chains: ['carob'] }),
    await someReached(world, { value_chains: ['carob'] }),
  ];
  const need = await someSought(world.as, { told: { concepts: ['carob'] } });
  await seekAnswers(world.as(officer), {
    need: need.id,
    mode: 'automatic',
    origin,
    waveSize: 1,
    waitHours: 160,
    enough: 1,
  });
  await world.settle();
  const asked = async (): Promise<string[]> =>
    (
      await world.pool.query('select structure from networking.introduction where need = $1 order by wave', [need.id])
    ).rows.map(({ structure }) => structure);
  const [first] = await asked();
  for (const hour of [49, 98]) await remindInvited(world.as(undefined, hours(hour)), {});
  await close(171);
  await world.settle();
  expect(await asked()).toEqual([first, [one, two].find(({ structure }) => structure !== first)!.structure]);
});
