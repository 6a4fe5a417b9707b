import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  codeSentTo,
  officer,
  opportunitiesOf,
  origin,
  someInvited,
  someReached,
  someSought,
  stateOfIntroduction,
} from '../../../../test/support/introductions.ts';
import { newPhone } from '../../../../test/support/people.ts';
import { registered } from '../../../../test/support/registry.ts';
import { openWorld } from '../../../../test/support/world.ts';
import type { World } from '../../../../test/support/world.ts';
import { listen, receiveMessage } from '../../../platform/messages/index.ts';
import { anonymous } from '../../../platform/rights.ts';
import { jobs, reactions } from '../../../rooms.ts';
import { hears } from '../hears.ts';
import { agreeToPool } from './agree-to-pool.ts';
import { answerByCode } from './answer-by-code.ts';
import { answerNeed } from './answer-need.ts';
import { askOutcomes } from './ask-outcomes.ts';
import { confirmByCode } from './confirm-by-code.ts';
import { confirmInterest } from './confirm-interest.ts';
import { formPool } from './form-pool.ts';
import { inviteCooperatives } from './invite-cooperatives.ts';
import { relayByCode, relayWords } from './relay-words.ts';
import { remindInvited } from './remind-invited.ts';
import { seekAnswers } from './seek-answers.ts';
import { sendWave } from './send-wave.ts';
import { liftVeto, setVeto } from './set-veto.ts';
import { reportIntroduction, settleReport, stopByCode } from './stop-relay.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld({ jobs, reactions });
  listen('networking', hears);
});
afterAll(() => world.close());

const hours = (n: number): Date => new Date(Date.now() + n * 3_600_000);
const textsTo = async (phone: string): Promise<string[]> =>
  (
    await world.pool.query('select text from platform.message_out where address = $1 order by at, id', [phone])
  ).rows.map(({ text }) => text);
/** A cooperative that was asked and has said yes to bring so much. */
const interested = async (need: string, quantity: number) => {
  const her = await someReached(world);
  const introduction = await someInvited(world, need, her.structure);
  const code = await codeSentTo(world, her.phone);
  await answerByCode(world.as(anonymous), { code, answer: 'yes', quantity });
  return { ...her, introduction, code };
};

test('several bring together what one cannot; each agrees, and it counts once', async () => {
  const need = await someSought(world.as);
  const [one, two] = [await interested(need.id, 30), await interested(need.id, 10)];
  const pool = { need: need.id, lead: one.introduction, members: [one.introduction, two.introduction] };
  await expect(formPool(world.as(officer), { ...pool, members: [one.introduction] })).rejects.toMatchObject({
    code: 'networking.pool_of_two',
  });
  await formPool(world.as(officer), pool);
  await agreeToPool(world.as(one.by), { introduction: one.introduction, yes: true });
  const confirm = () => confirmInterest(world.as(need.by), { introduction: two.introduction, yes: true });
  await expect(confirm()).rejects.toMatchObject({ code: 'networking.pool_not_agreed' });
  await agreeToPool(world.as(two.by), { introduction: two.introduction, yes: true });
  await expect(confirm()).rejects.toMatchObject({ code: 'networking.pool_not_agreed' });
  await agreeToPool(world.as(two.by), { introduction: two.introduction, yes: true, quantity: 20 });
  await confirm();
  const counted = await opportunitiesOf(world, need.id);
  expect(counted.map(({ structures }) => structures.toSorted())).toEqual([[one.structure, two.structure].toSorted()]);
  expect(await stateOfIntroduction(world, one.introduction)).toBe('introduced');
});

test('whoever fits best speaks for a pool unless the office chose somebody, who must be of it', async () => {
  const need = await someSought(world.as);
  const all = [await interested(need.id, 30), await interested(need.id, 10), await interested(need.id, 10)];
  const members = all.map(({ introduction }) => introduction);
  const score = (n: number, to: number) =>
    world.pool.query('update networking.introduction set score = $2 where id = $1', [members[n], to]);
  await Promise.all([score(0, 0.5), score(1, 0.7), score(2, 0.6)]);
  const pooled = { need: need.id, members: members.slice(0, 2) };
  await expect(formPool(world.as(officer), { ...pooled, lead: members[2]! })).rejects.toMatchObject({
    code: 'networking.lead_is_a_member',
  });
  await formPool(world.as(officer), pooled);
  const { rows } = await world.pool.query('select id from networking.introduction where pool_lead and need = $1', [
    need.id,
  ]);
  expect(rows).toEqual([{ id: members[1] }]);
});

test('who says no to a pool leaves the others free to answer alone', async () => {
  const need = await someSought(world.as);
  const [one, two] = [await interested(need.id, 30), await interested(need.id, 10)];
  await formPool(world.as(officer), {
    need: need.id,
    lead: one.introduction,
    members: [one.introduction, two.introduction],
  });
  await agreeToPool(world.as(two.by), { introduction: two.introduction, yes: false });
  await confirmInterest(world.as(need.by), { introduction: one.introduction, yes: true });
  expect(await opportunitiesOf(world, need.id)).toHaveLength(1);
});

test('words pass through the house both ways without a number, until one of them stops it', async () => {
  const need = await someSought(world.as, {
    by: officer,
    consent: 'spoken',
    asker: {
      as: 'buyer',
      organisation: 'Hôtel Atlas',
      contact: { name: 'Karim', phone: newPhone(), email: '', lang: 'fr' },
    },
  });
  const { rows } = await world.pool.query(
    'select contact_phone from networking.party join networking.posting on party = networking.party.id where posting.id = $1',
    [need.id],
  );
  const buyerPhone = rows[0].contact_phone as string;
  const her = await interested(need.id, 30);
  await world.settle();
  const buyerCode = await codeSentTo(world, buyerPhone);
  await confirmByCode(world.as(anonymous), { code: buyerCode, yes: true });
  await world.settle();
  await relayByCode(world.as(anonymous), { code: her.code, words: 'Livraison mardi, mon numéro 06 12 34 56 78' });
  await world.settle();
  const toBuyer = (await textsTo(buyerPhone)).at(-1)!;
  expect(toBuyer).toContain('Livraison mardi');
  expect(toBuyer).not.toContain('12 34 56 78');
  expect((await textsTo(buyerPhone)).join(' ')).not.toContain(her.phone);
  const short = /: ([0-9A-Z]{4}) puis/.exec(toBuyer)![1]!;
  await receiveMessage(world.as(), { phone: buyerPhone, text: `${short} Très bien, à mardi` });
  await world.settle();
  expect((await textsTo(her.phone)).at(-1)).toContain('Très bien, à mardi');
  await stopByCode(world.as(anonymous), { code: her.code });
  await receiveMessage(world.as(), { phone: buyerPhone, text: `${short} Encore un mot pour vous` });
  await world.settle();
  expect((await textsTo(her.phone)).join(' ')).not.toContain('Encore un mot');
});

test('a report stops the words, and the office that looks into it may keep the two apart', async () => {
  const need = await someSought(world.as);
  const her = await interested(need.id, 30);
  await confirmInterest(world.as(need.by), { introduction: her.introduction, yes: true });
  await reportIntroduction(world.as(her.by), { introduction: her.introduction, why: 'pressure' });
  await expect(
    relayWords(world.as(need.by), { introduction: her.introduction, words: 'Répondez' }),
  ).rejects.toMatchObject({ code: 'networking.relay_stopped' });
  const { rows } = await world.pool.query('select id from networking.report where introduction = $1', [
    her.introduction,
  ]);
  await settleReport(world.as(officer), { report: rows[0].id, how: 'veto' });
  await liftVeto(world.as(officer), { need: need.id, structure: her.structure });
});

test('a veto keeps a cooperative from the needs of a buyer, and stops what waits', async () => {
  const need = await someSought(world.as);
  const her = await someReached(world);
  const introduction = await someInvited(world, need.id, her.structure);
  await setVeto(world.as(need.by), { need: need.id, structure: her.structure });
  expect(await stateOfIntroduction(world, introduction)).toBe('stopped');
  const other = await someReached(world);
  await setVeto(world.as(officer), { need: need.id, structure: other.structure });
  await expect(
    inviteCooperatives(world.as(officer), { need: need.id, structures: [other.structure] }),
  ).rejects.toMatchObject({ code: 'networking.invited_already' });
});

test('where the parties choose, a cooperative answers of herself; where the office proposes, she does not', async () => {
  const need = await someSought(world.as);
  const her = await someReached(world);
  const answer = () => answerNeed(world.as(her.by), { need: need.id, structure: her.structure, origin });
  await expect(answer()).rejects.toMatchObject({ code: 'networking.office_proposes' });
  await seekAnswers(world.as(need.by), { need: need.id, mode: 'parties', origin });
  await Promise.all([answer(), answer()]);
  const { rows } = await world.pool.query('select id, state from networking.introduction where need = $1', [need.id]);
  expect(rows).toMatchObject([{ state: 'interested' }]);
});

test('invitations leave by themselves in waves, reminders twice, until enough have said yes', async () => {
  const chain = { value_chains: ['pottery'] };
  for (let n = 0; n < 5; n++) await someReached(world, chain);
  const need = await someSought(world.as, { told: { concepts: ['ceramic'] } });
  const asked = async (): Promise<number> =>
    (await world.pool.query('select count(*)::int as n from networking.introduction where need = $1', [need.id]))
      .rows[0].n;
  const how = { need: need.id, origin, waveSize: 2, waitHours: 24, enough: 1 };
  await seekAnswers(world.as(officer), { ...how, mode: 'automatic' });
  await world.settle();
  expect(await asked()).toBe(2);
  await sendWave(world.as(undefined, hours(1)), { need: need.id });
  expect(await asked()).toBe(2);
  await sendWave(world.as(undefined, hours(25)), { need: need.id });
  expect(await asked()).toBe(4);
  await remindInvited(world.as(undefined, hours(80)), {});
  await remindInvited(world.as(undefined, hours(81)), {});
  const { rows } = await world.pool.query(
    'select id, structure, reminders from networking.introduction where need = $1',
    [need.id],
  );
  expect(rows.map(({ reminders }) => reminders)).toEqual([1, 1, 1, 1]);
  const { rows: contacts } = await world.pool.query('select phone from registry.contact where structure = $1', [
    rows[0].structure,
  ]);
  await answerByCode(world.as(anonymous), { code: await codeSentTo(world, contacts[0].phone), answer: 'yes' });
  await sendWave(world.as(undefined, hours(200)), { need: need.id });
  expect(await asked()).toBe(4);
});

test('over 40 needs asked one by one every cooperative that fits is offered one', async () => {
  const region = { region: 'MA-06', province: 'MA-CAS' } as const;
  const all: string[] = [];
  for (let n = 0; n < 55; n++)
    all.push(await registered(world.as(), { ...region, value_chains: [n % 3 ? 'leather' : 'wood'] }));
  for (let n = 0; n < 40; n++) {
    const concepts = [n % 2 ? 'babouche' : 'thuya'];
    const need = await someSought(
      world.as,
      { told: { concepts, territories: ['MA-06'], place: null } },
      hours(-100 + n),
    );
    await seekAnswers(world.as(officer), { need: need.id, mode: 'office', origin, waveSize: 3 });
    await sendWave(world.as(officer, hours(-100 + n)), { need: need.id, now: true });
    // Each answers before the next need: nobody is held back by invitations that wait.
    await world.pool.query(
      `update networking.introduction set state = 'declined', declined_why = 'no_stock' where need = $1`,
      [need.id],
    );
  }
  const { rows } = await world.pool.query(
    'select count(distinct structure)::int as n from networking.introduction where structure = any($1)',
    [all],
  );
  expect(rows[0].n).toBe(55);
});

test('after three weeks both sides are asked what became of it, once', async () => {
  const need = await someSought(world.as);
  const her = await interested(need.id, 30);
  await confirmInterest(world.as(need.by), { introduction: her.introduction, yes: true });
  const later = hours(22 * 24);
  await askOutcomes(world.as(undefined, later), {});
  await askOutcomes(world.as(undefined, later), {});
  const asked = (await textsTo(her.phone)).filter((text) => text.includes('ماذا أسفر'));
  expect(asked).toHaveLength(1);
});
