import { beforeAll, expect, test } from 'vitest';
import { preparedDay } from '../../../../test/support/meetings.ts';
import { registered } from '../../../../test/support/registry.ts';
import { openWorld, someone } from '../../../../test/support/world.ts';
import type { World } from '../../../../test/support/world.ts';
import { jobs as messageJobs } from '../../../platform/messages/index.ts';
import { addContact } from '../../registry/index.ts';
import { cancelDay } from '../commands/cancel-day.ts';
import { moveMeeting } from '../commands/move-meeting.ts';
import {
  addMeeting,
  enterParticipants,
  inviteParticipants,
  openRegistration,
  openWishes,
  publishPlan,
} from '../index.ts';
import { jobs } from '../jobs.ts';
import { reactions } from './index.ts';

let world: World;
const officer = someone({ role: 'programme_officer', region: 'MA-09' });
beforeAll(async () => {
  process.env['TWIZA_SECRET'] ??= 's'.repeat(40);
  world = await openWorld({ reactions, jobs: [...messageJobs, ...jobs] as never });
});

const messagesTo = async (phone: string): Promise<{ text: string; action_url: string | null }[]> =>
  (
    await world.pool.query('select text, action_url from platform.message_out where address = $1 order by at, id', [
      phone,
    ])
  ).rows;

let numbers = 30_000_000;
/** A day with a cooperative and a buyer that can be reached, and others that cannot. */
const reachedDay = async () => {
  const made = await preparedDay(world.as, { buyers: 1, cooperatives: 1, upTo: 'draft' });
  const structure = await registered(world.as(), { names: { fr: 'Tifaouine', ar: 'تيفاوين', zgh: null, other: null } });
  const phones = { cooperative: `+2126${(numbers += 1)}`, buyer: `+2126${(numbers += 1)}` };
  await addContact(world.as(), { structure, phone: phones.cooperative, language: 'ar' } as never);
  const [cooperative, buyer] = (
    await enterParticipants(world.as(officer), {
      day: made.day,
      participants: [
        { kind: 'cooperative', structure },
        { kind: 'buyer', called: 'Riad Atlas', phone: phones.buyer, lang: 'fr' },
      ],
      registered: true,
    })
  ).map(({ about }) => about);
  await openRegistration(world.as(officer), { day: made.day });
  return { ...made, cooperative: cooperative!, buyer: buyer!, phones };
};

test('each is invited in her language by the link to her pages, once, and told when wishes open', async () => {
  const { day, cooperative, buyer, phones } = await reachedDay();
  await inviteParticipants(world.as(officer), { day, participants: [cooperative, buyer] });
  await world.settle();
  const [asked] = await messagesTo(phones.cooperative);
  expect(asked!.text).toContain('أنتم مدعوون');
  expect(asked!.action_url).toMatch(/\/ar\/m\/[\w-]{38}$/);
  expect((await messagesTo(phones.buyer))[0]!.action_url).toContain('/fr/m/');
  await openWishes(world.as(officer), { day });
  await world.settle();
  expect(await messagesTo(phones.cooperative)).toHaveLength(2);
});

test('the plan is told when it is published, and then only to those whose agenda changes, with what changed', async () => {
  const { day, cooperative, buyer, phones, cooperatives, buyers } = await reachedDay();
  await openWishes(world.as(officer), { day });
  const ids = async (table: string, order: string): Promise<string[]> =>
    (await world.pool.query(`select id from meetings.${table} where day = $1 order by ${order}`, [day])).rows.map(
      ({ id }) => id,
    );
  const [slots, tables] = [await ids('slot', 'starts_at'), await ids('meeting_table', 'place')];
  const add = async (pair: { buyer: string; cooperative: string }, table: number, interpreter: string | null = null) =>
    (await addMeeting(world.as(officer), { day, ...pair, slot: slots[0]!, table: tables[table]!, interpreter }))[0]!
      .about;
  const meeting = await add({ buyer, cooperative }, 0);
  const [voice] = await ids('participant', "kind = 'interpreter' desc");
  await add({ buyer: buyers[0]!, cooperative: cooperatives[0]! }, 1, voice!);
  await publishPlan(world.as(officer), { day });
  await world.settle();
  expect((await messagesTo(phones.buyer)).at(-1)!.text).toMatch(
    /programme provisoire du 12 mai 2027 : 1 rendez-vous, à 09:00/,
  );
  await moveMeeting(world.as(officer), { meeting, slot: slots[3]!, table: tables[1]!, interpreter: null });
  await world.settle();
  expect((await messagesTo(phones.buyer)).at(-1)!.text).toContain('Tifaouine : 10:20 au lieu de 09:00, table B.');
  expect((await messagesTo(phones.cooperative)).at(-1)!.text).toContain('10:20 بدلا من 09:00');
  await cancelDay(world.as(officer), { day, reason: 'Route coupée' });
  await world.settle();
  expect((await messagesTo(phones.buyer)).at(-1)).toEqual({
    text: expect.stringContaining('annulé : Route coupée'),
    action_url: null,
  });
});

test('a day of the past is announced to nobody', async () => {
  const phone = `+2126${(numbers += 1)}`;
  const long = new Date('2020-01-01T10:00:00Z');
  const made = await preparedDay(world.as, { changes: { heldOn: '2020-02-01' }, upTo: 'registering' }, long);
  const [one] = await enterParticipants(world.as(undefined, long), {
    day: made.day,
    participants: [{ kind: 'buyer', called: 'Ancien', phone }],
  });
  await inviteParticipants(world.as(undefined, long), { day: made.day, participants: [one!.about] });
  await world.settle();
  expect(await messagesTo(phone)).toEqual([]);
});
