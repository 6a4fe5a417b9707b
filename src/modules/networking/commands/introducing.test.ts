import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  codeSentTo,
  officer,
  opportunitiesOf,
  someInvited,
  someReached,
  someSought,
  stateOfIntroduction,
} from '../../../../test/support/introductions.ts';
import { merged } from '../../../../test/support/merges.ts';
import { newPhone } from '../../../../test/support/people.ts';
import { someOpen } from '../../../../test/support/networking.ts';
import { person } from '../../../../test/support/registry.ts';
import { openWorld } from '../../../../test/support/world.ts';
import type { World } from '../../../../test/support/world.ts';
import { receiveMessage } from '../../../platform/messages/index.ts';
import { listen } from '../../../platform/messages/index.ts';
import { Anonymous, Hidden } from '../../../platform/refusals.ts';
import { anonymous } from '../../../platform/rights.ts';
import type { Actor } from '../../../platform/rights.ts';
import { jobs, reactions } from '../../../rooms.ts';
import { registerPerson, withdrawConsent } from '../../people/index.ts';
import { endContact } from '../../registry/commands/end-contact.ts';
import { hears } from '../hears.ts';
import { closePosting } from '../index.ts';
import { answerByCode } from './answer-by-code.ts';
import { answerInvitation } from './answer-invitation.ts';
import { confirmInterest } from './confirm-interest.ts';
import { introductionProcessings } from '../introductions/introduction-processings.ts';
import { officeReach } from '../queries/office-reach.ts';
import { ownIntroduction } from '../queries/introduction-shown.ts';
import { noteOpened } from './note-opened.ts';
import { settleOutcome } from './settle-outcome.ts';
import { setVeto } from './set-veto.ts';
import { tellOutcome } from './tell-outcome.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld({ jobs, reactions });
  listen('networking', hears);
});
afterAll(() => world.close());

/** A need, a cooperative that was asked about it by SMS, and the code that she was sent. */
const scene = async () => {
  const need = await someSought(world.as);
  const her = await someReached(world);
  const introduction = await someInvited(world, need.id, her.structure);
  return { need: need.id, buyer: need.by, ...her, introduction, code: await codeSentTo(world, her.phone) };
};
const sms = async (phone: string, text: string): Promise<string> => {
  await receiveMessage(world.as(), { phone, text });
  await world.settle();
  const { rows } = await world.pool.query(
    `select text from platform.message_out where address = $1 and kind = 'platform.reply' order by at desc, id desc limit 1`,
    [phone],
  );
  return rows[0]?.text ?? '';
};

test('she answers by the link without an account, the buyer confirms, and one opportunity is counted', async () => {
  const { need, buyer, introduction, code } = await scene();
  const visitor = world.as(anonymous);
  await noteOpened(visitor, { code });
  expect(await stateOfIntroduction(world, introduction)).toBe('opened');
  await answerByCode(visitor, { code, answer: 'yes', quantity: 20 });
  expect(await opportunitiesOf(world, need)).toEqual([]);
  await confirmInterest(world.as(buyer), { introduction, yes: true });
  await confirmInterest(world.as(buyer), { introduction, yes: true });
  expect(await stateOfIntroduction(world, introduction)).toBe('introduced');
  expect(await opportunitiesOf(world, need)).toHaveLength(1);
  expect((await world.facts(introduction)).map(({ fact }) => fact)).toEqual([
    'networking.cooperative_invited',
    'networking.invitation_opened',
    'networking.cooperative_interested',
    'networking.buyer_confirmed',
    'networking.introduced',
  ]);
});

test('a no has a reason, may become a yes, and not once the need is closed', async () => {
  const { need, buyer, introduction, code } = await scene();
  const visitor = world.as(anonymous);
  await expect(answerByCode(visitor, { code, answer: 'no' })).rejects.toThrow('networking.why_missing');
  await answerByCode(visitor, { code, answer: 'no', why: 'no_stock' });
  await expect(confirmInterest(world.as(buyer), { introduction, yes: true })).rejects.toMatchObject({
    code: 'networking.no_interest_yet',
  });
  await answerByCode(visitor, { code, answer: 'yes' });
  expect(await stateOfIntroduction(world, introduction)).toBe('interested');
  await closePosting(world.as(buyer), { id: need, why: 'answered_elsewhere' });
  await world.settle();
  expect(await stateOfIntroduction(world, introduction)).toBe('stopped');
  await expect(answerByCode(visitor, { code, answer: 'yes' })).rejects.toMatchObject({
    code: 'networking.introduction_stopped',
  });
});

test('a code that is guessed, of another side, or too old opens nothing', async () => {
  const { code, introduction } = await scene();
  await expect(answerByCode(world.as(anonymous), { code: 'K7M29QXAV', answer: 'yes' })).rejects.toThrow(Hidden);
  const later = new Date(Date.now() + 46 * 86_400_000);
  await expect(answerByCode(world.as(anonymous, later), { code, answer: 'yes' })).rejects.toThrow(Hidden);
  expect(await stateOfIntroduction(world, introduction)).toBe('invited');
});

test('an SMS answers as the link does, in Arabic, by who holds the telephone alone', async () => {
  const { phone, code, introduction, need } = await scene();
  expect(await sms('+212699999999', `1 ${code.slice(0, 4)}`)).toContain('pas compris');
  expect(await stateOfIntroduction(world, introduction)).toBe('invited');
  expect(await sms(phone, `نعم ${code.slice(0, 4)}`)).toContain('سُجل قبولكم');
  expect(await stateOfIntroduction(world, introduction)).toBe('interested');
  expect(await sms(phone, `2 ${code.slice(0, 4)}`)).toContain('سُجل جوابكم');
  expect(await stateOfIntroduction(world, introduction)).toBe('declined');
  expect((await opportunitiesOf(world, need)).length).toBe(0);
});

test('a link and an SMS at once make one answer, and two confirmations at once make one opportunity', async () => {
  const { buyer, need, introduction, code, by } = await scene();
  const visitor = world.as(anonymous);
  await Promise.all([
    answerByCode(visitor, { code, answer: 'yes' }),
    answerInvitation(world.as(by), { introduction, answer: 'yes' }),
    answerByCode(visitor, { code, answer: 'yes' }),
  ]);
  const yes = { introduction, yes: true };
  const all = [buyer, officer, buyer].map((actor) => confirmInterest(world.as(actor), yes));
  await Promise.all(all);
  expect(await opportunitiesOf(world, need)).toHaveLength(1);
  const facts = (await world.facts(introduction)).map(({ fact }) => fact);
  expect(facts.filter((fact) => fact === 'networking.cooperative_interested')).toHaveLength(1);
  expect(facts.filter((fact) => fact === 'networking.introduced')).toHaveLength(1);
});

test('a stranger answers for nobody, and an agent notes a yes only with her agreement', async () => {
  const { introduction } = await scene();
  const yes = { introduction, answer: 'yes' as const };
  for (const stranger of [
    person('buyer'),
    person('cooperative_representative', { structure: introduction }),
    anonymous,
  ])
    await expect(answerInvitation(world.as(stranger), yes)).rejects.toThrow();
  const far = person('field_agent', { region: 'MA-01' });
  await expect(answerInvitation(world.as(far), yes)).rejects.toThrow(Hidden);
  const agent = person('field_agent', { region: 'MA-09' });
  await expect(answerInvitation(world.as(agent), yes)).rejects.toThrow('networking.agreement_missing');
  await answerInvitation(world.as(agent), { ...yes, agreed: true });
  expect(await stateOfIntroduction(world, introduction)).toBe('interested');
});

test('who has not agreed to be written to is sent nothing: somebody calls', async () => {
  const need = await someSought(world.as);
  const { structure, phone } = await someReached(world, {}, { agrees: false });
  const introduction = await someInvited(world, need.id, structure);
  const { rows } = await world.pool.query('select channel from networking.introduction where id = $1', [introduction]);
  expect(rows[0].channel).toBe('call');
  expect(await codeSentTo(world, phone)).toBe('');
});

test('an agreement taken back stops what waits for an answer, in the same transaction', async () => {
  const { contact, introduction, code } = await scene();
  await withdrawConsent(world.as(officer), { subject: contact, purpose: 'be_introduced' });
  expect(await stateOfIntroduction(world, introduction)).toBe('stopped');
  await expect(answerByCode(world.as(anonymous), { code, answer: 'yes' })).rejects.toMatchObject({
    code: 'networking.introduction_stopped',
  });
});

test('a number that no longer serves takes along what stood on its agreement: need and invitation', async () => {
  const { contact, structure, introduction } = await scene();
  const { id } = await someOpen(world.as, { by: officer, asker: { as: 'structure', structure }, consent: 'spoken' });
  const shown = async () =>
    (await world.pool.query('select count(*)::int as n from networking.open_needs where id = $1', [id])).rows[0].n;
  expect(await shown()).toBe(1);
  await endContact(world.as(officer), { structure, contact });
  expect(await shown()).toBe(0);
  expect(await stateOfIntroduction(world, introduction)).toBe('stopped');
  expect((await world.facts(contact)).map(({ fact }) => fact)).toContain('people.consent_withdrawn');
});

test('a veto is for the two sides and for staff where the need lies; to anybody else the need is not there', async () => {
  const { need, by } = await scene();
  const { structure } = await someReached(world);
  const keepApart = (who: Actor) => setVeto(world.as(who), { need, structure });
  await expect(keepApart(person('buyer'))).rejects.toThrow(Hidden);
  await expect(keepApart(by)).rejects.toThrow(Hidden);
  await expect(keepApart(anonymous)).rejects.toThrow(Anonymous);
  expect(await keepApart(person('cooperative_representative', { structure }))).toHaveLength(1);
});

test('once both allow it she reads the telephone that the buyer signs in with, and not before', async () => {
  const name = 'Salma Idrissi';
  const phone = newPhone();
  const [registered] = await registerPerson(world.as(), { name, lang: 'fr', phone, email: '', grants: [] });
  const buyer: Actor = { ...person('buyer'), id: registered!.about };
  const { id: need } = await someSought(world.as, { by: buyer });
  const her = await someReached(world);
  const introduction = await someInvited(world, need, her.structure);
  const reach = async () => (await ownIntroduction(world.as(her.by), { id: introduction })).reach;
  await answerInvitation(world.as(her.by), { introduction, answer: 'yes', shares: true });
  await confirmInterest(world.as(buyer), { introduction, yes: true, shares: false });
  expect(await reach()).toBeNull();
  await world.pool.query('update networking.introduction set buyer_shares = true where id = $1', [introduction]);
  expect(await reach()).toMatchObject({ phone });
  expect((await officeReach(world.as(officer), { id: introduction })).buyer).toMatchObject({ phone });
});

test('two records of a cooperative that become one make one opportunity of two, and two again when it is undone', async () => {
  const { need, buyer, introduction, structure, code } = await scene();
  const other = await someReached(world);
  const second = await someInvited(world, need, other.structure);
  for (const [id, sent] of [
    [introduction, code],
    [second, await codeSentTo(world, other.phone)],
  ] as const) {
    await answerByCode(world.as(anonymous), { code: sent, answer: 'yes' });
    await confirmInterest(world.as(buyer), { introduction: id, yes: true });
  }
  expect(await opportunitiesOf(world, need)).toHaveLength(2);
  const undo = await merged(world, structure, other.structure);
  expect(await opportunitiesOf(world, need)).toHaveLength(1);
  await undo();
  expect(await opportunitiesOf(world, need)).toHaveLength(2);
});

test('both sides tell the outcome; what they contradict goes to the office, which settles it once', async () => {
  const { need, buyer, by, introduction, code } = await scene();
  await answerByCode(world.as(anonymous), { code, answer: 'yes' });
  await expect(tellOutcome(world.as(by), { introduction, result: 'agreed' })).rejects.toMatchObject({
    code: 'networking.not_introduced_yet',
  });
  await confirmInterest(world.as(buyer), { introduction, yes: true });
  const told = { introduction, result: 'delivered' as const, amount: 'to_20000', otherwise: 'no' as const };
  await Promise.all([tellOutcome(world.as(by), told), tellOutcome(world.as(by), told)]);
  expect((await opportunitiesOf(world, need))[0]!.state).toBe('interest');
  await tellOutcome(world.as(buyer), { introduction, result: 'lost' });
  const differs = async () =>
    (await world.pool.query('select differs from networking.opportunity where need = $1', [need])).rows[0].differs;
  expect(await differs()).toBe('result');
  await settleOutcome(world.as(officer), {
    introduction,
    result: 'delivered',
    amount: 'to_20000',
    why: 'Bon de livraison vu',
  });
  expect(await differs()).toBeNull();
  expect(await stateOfIntroduction(world, introduction)).toBe('delivered');
  await expect(tellOutcome(world.as(buyer), { introduction, result: 'lost' })).rejects.toMatchObject({
    code: 'networking.outcome_settled',
  });
});

test('what is long over forgets words, notes and codes, and keeps what is counted', async () => {
  const { need, buyer, introduction, code } = await scene();
  await answerByCode(world.as(anonymous), { code, answer: 'yes', note: 'Demandez Fatima' });
  await confirmInterest(world.as(buyer), { introduction, yes: true });
  const { expired, anonymise } = introductionProcessings[0]!.retention!;
  await world.ground.db.transaction().execute(async (tx) => {
    const context = { ...world.as(), tx, later: world.ground.jobs.within(tx) } as never;
    const later = new Date(Date.now() + 60_000);
    expect(await expired(context, new Date(0))).toBe(0);
    expect((await anonymise(context, later, 1000)).records).toBeGreaterThan(0);
    expect(await expired(context, later)).toBe(0);
  });
  const { rows } = await world.pool.query(
    `select note, (select count(*)::int from networking.answer_code where introduction = i.id) as codes
    from networking.introduction i where id = $1`,
    [introduction],
  );
  expect(rows).toEqual([{ note: '', codes: 0 }]);
  expect(await opportunitiesOf(world, need)).toHaveLength(1);
});
