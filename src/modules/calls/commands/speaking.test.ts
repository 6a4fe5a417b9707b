import { afterAll, beforeAll, expect, test } from 'vitest';
import { fill, noon, someCall, someCooperative, someDraft } from '../../../../test/support/calls.ts';
import { openWorld, someone } from '../../../../test/support/world.ts';
import type { World } from '../../../../test/support/world.ts';
import { newId } from '../../../platform/ids.ts';
import { anonymous, system } from '../../../platform/rights.ts';
import type { Actor } from '../../../platform/rights.ts';
import { Hidden } from '../../../platform/refusals.ts';
import { answerClaim } from '../../registry/index.ts';
import { contestToken } from '../contest-link.ts';
import { application } from '../queries/application.ts';
import { contestedMandates } from '../queries/office-day.ts';
import { checkEligibility } from './check-eligibility.ts';
import { claimCooperative } from './claim-cooperative.ts';
import { contestMandate } from './contest-mandate.ts';
import { recordMandate } from './record-mandate.ts';
import { saveAnswers } from './save-answers.ts';
import { settleMandate } from './settle-mandate.ts';
import { startApplication } from './start-application.ts';
import { submitApplication } from './submit-application.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const secret = 's'.repeat(40);
const refusal = (code: string) => expect.objectContaining({ code });
const send = (pen: Actor, id: string) => submitApplication(world.as(pen, noon), { id });
const officer = someone('programme_officer');

/** Somebody without a role, and a complete draft for a cooperative that the register knows. */
const stranger = async (pen = someone()) => {
  const { call } = await someCall(world.as);
  const structure = await someCooperative(world.as);
  const id = await someDraft(world.as, pen, call, structure);
  await fill(world.as, pen, id);
  return { call, structure, pen, id };
};

test('who does not represent the cooperative asks to, before sending in its name', async () => {
  const { pen, id, structure } = await stranger();
  await expect(send(pen, id)).rejects.toEqual(refusal('calls.claim_missing'));
  await claimCooperative(world.as(pen, noon), { application: id, office: 'president' });
  expect(await world.facts(structure)).toContainEqual(expect.objectContaining({ fact: 'registry.structure_claimed' }));
  await send(pen, id);
  expect((await application(world.as(pen, noon), { id })).status).toBe('submitted');
});

test('an application is not found eligible before the office has answered who speaks for the cooperative', async () => {
  const { pen, id, structure } = await stranger();
  const [claimed] = await claimCooperative(world.as(pen, noon), { application: id, office: 'manager' });
  await send(pen, id);
  const check = () => checkEligibility(world.as(officer, noon), { application: id, eligible: true });
  await expect(check()).rejects.toEqual(refusal('calls.claim_unanswered'));
  const claim = claimed!.payload!['claim'] as string;
  const answer = { structure, claim, answer: 'declined', reason: 'Inconnue' } as const;
  await answerClaim(world.as(officer, noon), answer);
  await expect(check()).rejects.toEqual(refusal('calls.claim_declined'));
  // To find it ineligible needs no answer.
  await checkEligibility(world.as(officer, noon), { application: id, eligible: false, note: 'Non mandatée' });
});

test('a mandate serves anybody, and who brought the cooperative in needs none', async () => {
  const { pen, id } = await stranger();
  const mandate = { givenBy: 'Fadma', givenAs: 'president', way: 'spoken', phone: '0612345678' } as const;
  await recordMandate(world.as(pen, noon), { application: id, ...mandate });
  await send(pen, id);
  const { call } = await someCall(world.as);
  const [newcomer, own] = [someone(), newId()];
  const introduced = { name: 'Coopérative Ighrem neuve', province: 'MA-TAR' };
  await startApplication(world.as(newcomer, noon), { id: own, call, language: 'fr', introduced });
  await fill(world.as, newcomer, own);
  await send(newcomer, own);
});

test('nobody asks through the draft of somebody else', async () => {
  const { id } = await stranger();
  const ask = claimCooperative(world.as(someone(), noon), { application: id, office: 'president' });
  await expect(ask).rejects.toThrow(Hidden);
});

/** An agent's complete draft, whose mandate the cooperative contests. */
const contested = async () => {
  const agent = someone('field_agent');
  const { call, structure, id } = await stranger(agent);
  const mandate = { givenBy: 'Fadma', givenAs: 'president', way: 'spoken', phone: '0612345678' } as const;
  await recordMandate(world.as(agent, noon), { application: id, ...mandate });
  const { rows } = await world.pool.query<{ id: string }>('select id from calls.mandate where application = $1', [id]);
  const token = contestToken(secret, rows[0]!.id);
  await contestMandate(world.as(anonymous, noon), { mandate: rows[0]!.id, token, secret });
  return { agent, call, structure, id };
};

test('a contested mandate that the office keeps lets the application go on', async () => {
  const { agent, id } = await contested();
  await expect(send(agent, id)).rejects.toEqual(refusal('calls.mandate_contested'));
  const settle = { application: id, outcome: 'kept', reason: 'La présidente a confirmé au téléphone.' } as const;
  await expect(settleMandate(world.as(someone('field_agent'), noon), settle)).rejects.toThrow(Hidden);
  expect(await settleMandate(world.as(officer, noon), settle)).toMatchObject([{ fact: 'calls.mandate_kept' }]);
  await expect(settleMandate(world.as(officer, noon), settle)).rejects.toEqual(refusal('calls.mandate_settled'));
  await send(agent, id);
});

test('a contested mandate waits for the officers of its call until it is settled', async () => {
  const { call, id } = await contested();
  const waits = async (actor: Actor) =>
    (await contestedMandates(world.as(actor, noon), {})).filter((one) => one.call === call);
  expect(await waits(officer)).toMatchObject([{ contested: 1 }]);
  expect(await waits(someone({ role: 'programme_officer', programme: newId() }))).toEqual([]);
  expect(await waits(someone('juror'))).toEqual([]);
  await settleMandate(world.as(officer, noon), { application: id, outcome: 'kept', reason: 'Confirmé.' });
  expect(await waits(officer)).toEqual([]);
});

test('annulled, the application is withdrawn and the cooperative applies by itself', async () => {
  const { agent, call, structure, id } = await contested();
  const settle = { application: id, outcome: 'annulled', reason: 'La présidente n’a rien demandé.' } as const;
  await settleMandate(world.as(officer, noon), settle);
  const save = saveAnswers(world.as(agent, noon), { application: id, section: 'about', typed: { age: '9' } });
  await expect(save).rejects.toEqual(refusal('calls.already_submitted'));
  const president = someone({ role: 'cooperative_representative', structure });
  const again = await someDraft(world.as, president, call, structure);
  await fill(world.as, president, again);
  await send(president, again);
});

test('a decision needs its reason, and is told to both', async () => {
  const { id } = await contested();
  const settle = (reason: string) =>
    settleMandate(world.as(officer, noon), { application: id, outcome: 'kept', reason });
  await expect(settle('')).rejects.toMatchObject({ problems: [{ field: 'reason' }] });
  const [fact] = await settle('Confirmé.');
  const { reactions } = await import('../reactions/index.ts');
  const told = reactions.find(({ to }) => to === 'calls.mandate_kept')!;
  await told.job.run(world.ground, { ...fact!, about: id, entry: newId() });
  const { rows } = await world.pool.query(
    `select address, text from platform.message_out where kind = 'calls.mandate_settled'`,
  );
  expect(rows).toMatchObject([{ address: '+212612345678', text: expect.stringContaining('Confirmé.') }]);
  expect((await application(world.as(system, noon), { id })).mandate?.settled).toEqual({
    outcome: 'kept',
    reason: 'Confirmé.',
  });
});
