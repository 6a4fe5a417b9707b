import { expect, test } from 'vitest';
import { answerIn } from './answer-sms.ts';
import { reasonNotToAnswer, reasonNotToConfirm, reasonNotToInvite, reasonNotToWrite } from './introduction.ts';
import { withoutContacts } from './mask.ts';
import { joinOutcomes } from './outcome.ts';
import { poolStanding, bestOf, reasonNotToPool } from './pool.ts';
import { nextWave } from './wave.ts';

test('a cooperative is asked once, may change her mind until both said yes, and not once the need is closed', () => {
  expect(reasonNotToInvite({ state: 'proposed', needOpen: true })).toBeNull();
  expect(reasonNotToInvite({ state: 'declined', needOpen: true })).toBe('invited_already');
  for (const state of ['invited', 'opened', 'interested', 'declined'] as const)
    expect(reasonNotToAnswer({ state, needOpen: true })).toBeNull();
  expect(reasonNotToAnswer({ state: 'introduced', needOpen: true })).toBe('introduced_already');
  expect(reasonNotToAnswer({ state: 'stopped', needOpen: true })).toBe('introduction_stopped');
  expect(reasonNotToAnswer({ state: 'invited', needOpen: false })).toBe('need_not_open');
  expect(reasonNotToConfirm({ state: 'invited', needOpen: true })).toBe('no_interest_yet');
  expect(reasonNotToConfirm({ state: 'interested', needOpen: true })).toBeNull();
  expect(reasonNotToWrite({ state: 'agreed', stopped: true })).toBe('relay_stopped');
  expect(reasonNotToWrite({ state: 'invited', stopped: false })).toBe('nobody_to_write_to');
});

test('an answer by SMS is read in the ways that people write it', () => {
  for (const text of ['1 K7M2', 'k7m2 1', 'نعم K7M2', 'oui k7m2', 'Oui, K7M2', '١ K7M2', 'واخا k7m2'])
    expect(answerIn(text)).toMatchObject({ answer: 'yes', code: 'K7M2' });
  expect(answerIn('2 K7M2')).toMatchObject({ answer: 'no', code: 'K7M2' });
  expect(answerIn('لا')).toMatchObject({ answer: 'no', code: null });
  expect(answerIn('3 K7M2')).toMatchObject({ answer: 'call' });
  expect(answerIn('oui')).toMatchObject({ answer: 'yes', code: null });
  expect(answerIn('K7M2-9QXA-V oui').code).toBe('K7M29QXAV');
  expect(answerIn('K7M2 Bonjour, nous pouvons livrer mardi')).toEqual({
    answer: null,
    code: 'K7M2',
    words: 'Bonjour, nous pouvons livrer mardi',
  });
  expect(answerIn('oui mais nous voulons d’abord voir le prix').answer).toBeNull();
  expect(answerIn('Bien merci').code).toBeNull();
});

test('what is passed on shows no number and no address, and keeps amounts', () => {
  expect(withoutContacts('Appelez le 06 12 34 56 78 ou +212612345678, a.b@c.ma')).toBe('Appelez le ••• ou •••, •••');
  expect(withoutContacts('1 200 kg à 50 000 MAD, le 12/03')).toBe('1 200 kg à 50 000 MAD, le 12/03');
});

test('a wave waits for its time or for everybody’s answer, and stops when enough have said yes', () => {
  const outreach = { waveSize: 5, waitHours: 48, enough: 3 };
  const now = new Date('2026-11-18T12:00:00Z');
  const later = new Date('2026-11-19T12:00:00Z');
  const standing = { interested: 1, waiting: 4, nextAt: later, needOpen: true };
  expect(nextWave(outreach, { ...standing, interested: 0, waiting: 0, nextAt: null }, now)).toBe(5);
  expect(nextWave(outreach, standing, now)).toBe(0);
  expect(nextWave(outreach, { ...standing, waiting: 0 }, now)).toBe(5);
  expect(nextWave(outreach, standing, new Date(later.getTime() + 1))).toBe(5);
  expect(nextWave(outreach, { ...standing, interested: 3, waiting: 0 }, now)).toBe(0);
  expect(nextWave(outreach, { ...standing, waiting: 0, needOpen: false }, now)).toBe(0);
});

test('a pool is ready when everybody agreed and the sum is what is needed', () => {
  const member = (quantity: number | null, agreed: boolean | null) => ({ introduction: 'a', quantity, agreed });
  expect(poolStanding(100, [member(60, true), member(40, true)])).toMatchObject({ sum: 100, missing: 0, ready: true });
  expect(poolStanding(100, [member(60, true), member(30, true)])).toMatchObject({ missing: 10, ready: false });
  expect(poolStanding(100, [member(60, true), member(40, null)])).toMatchObject({ waiting: 1, ready: false });
  expect(poolStanding(null, [member(null, true), member(1, true)])).toMatchObject({ missing: null, ready: true });
  const one = { introduction: 'a', state: 'interested', pool: null };
  expect(reasonNotToPool('a', [one])).toBe('pool_of_two');
  expect(reasonNotToPool('c', [one, { ...one, introduction: 'b' }])).toBe('lead_is_a_member');
  expect(reasonNotToPool('a', [one, { ...one, introduction: 'b', state: 'invited' }])).toBe('only_interested_pool');
  expect(reasonNotToPool('a', [one, { ...one, introduction: 'b', pool: 'p' }])).toBe('pooled_already');
  const fits = (introduction: string, score: number | null) => ({ introduction, score });
  expect(bestOf([fits('a', null), fits('b', 0.6), fits('c', 0.7), fits('d', 0.7)])).toBe('c');
  expect(bestOf([])).toBeNull();
});

test('two sides make one outcome, and what they contradict goes to the office', () => {
  const told = (result: 'not_yet' | 'agreed' | 'delivered' | 'lost', amount: string | null = null) => ({
    result,
    amount,
  });
  expect(joinOutcomes(told('agreed'), null)).toEqual({ result: null, amount: null, differs: null });
  expect(joinOutcomes(told('agreed', 'to_20000'), told('delivered', 'to_20000'))).toEqual({
    result: 'agreed',
    amount: 'to_20000',
    differs: null,
  });
  expect(joinOutcomes(told('delivered'), told('lost')).differs).toBe('result');
  expect(joinOutcomes(told('lost'), told('lost')).result).toBe('lost');
  expect(joinOutcomes(told('delivered', 'to_20000'), told('delivered', 'to_50000'))).toMatchObject({
    result: 'delivered',
    differs: 'amount',
  });
  expect(joinOutcomes(told('not_yet'), told('agreed')).result).toBeNull();
});
