import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { closesAt, fill, noon, someCall, someCooperative, someDraft } from '../../../../test/support/calls.ts';
import { newPhone, someone as somebody } from '../../../../test/support/people.ts';
import { openWorld, someone } from '../../../../test/support/world.ts';
import type { World } from '../../../../test/support/world.ts';
import { Hidden } from '../../../platform/refusals.ts';
import { jobs } from '../../../rooms.ts';
import { anonymous } from '../../../platform/rights.ts';
import { giveConsent } from '../../people/index.ts';
import { askCorrection } from '../commands/ask-correction.ts';
import { checkEligibility } from '../commands/check-eligibility.ts';
import { contestMandate } from '../commands/contest-mandate.ts';
import { recordMandate } from '../commands/record-mandate.ts';
import { saveAnswers } from '../commands/save-answers.ts';
import { submitApplication } from '../commands/submit-application.ts';
import { application } from '../queries/application.ts';
import { mandateToContest } from '../queries/mandate-to-contest.ts';
import { remindDrafts } from '../remind-drafts.ts';
import { reactions } from './index.ts';

const secret = 's'.repeat(40);
let world: World;
let before: NodeJS.ProcessEnv;

beforeAll(async () => {
  before = { ...process.env };
  process.env['TWIZA_SECRET'] = secret;
  process.env['TWIZA_ORIGIN'] = 'https://twiza.example';
  world = await openWorld({ jobs, reactions });
});
afterAll(async () => {
  process.env = before;
  await world.close();
});
beforeEach(() => world.pool.query('delete from platform.message_out'));

const messages = async () => {
  const { rows } = await world.pool.query<{
    address: string;
    text: string;
    action_url: string | null;
    kind: string;
    lang: string;
  }>('select address, text, action_url, kind, lang from platform.message_out order by address');
  return rows;
};

/** A cooperative that can be reached, and a complete draft of it by somebody who can be reached too. */
const scene = async (grants: Parameters<typeof somebody>[1] = {}) => {
  const { call } = await someCall(world.as);
  const contact = newPhone();
  const structure = await someCooperative(world.as, { contacts: [{ phone: contact, language: 'ar' }] } as never);
  const pen = await somebody(
    world,
    grants.grants ? grants : { grants: [{ role: 'cooperative_representative', structure }] },
  );
  const id = await someDraft(world.as, pen.actor, call, structure);
  await fill(world.as, pen.actor, id);
  return { id, pen, contact, structure, call };
};

describe('the receipt', () => {
  test('reaches the one who sent it and the cooperative, once even when the reaction runs twice', async () => {
    const { id, pen, contact } = await scene();
    await submitApplication(world.as(pen.actor, noon), { id });
    await world.settle();
    const { receipt } = await application(world.as(pen.actor, noon), { id });
    const sent = await messages();
    expect(sent.map(({ address }) => address)).toEqual([pen.phone, contact].toSorted());
    const toPen = sent.find(({ address }) => address === pen.phone)!;
    expect(toPen.text).toContain(`candidature n° 1 reçue. Code du reçu : ${receipt}`);
    const toContact = sent.find(({ address }) => address === contact)!;
    expect(toContact.lang).toBe('ar');
    expect(toContact.text).toContain(`توصلنا بملفكن رقم 1. رمز الوصل: ${receipt}`);
    const { rows } = await world.pool.query('select id from platform.journal where about = $1 and fact = $2', [
      id,
      'calls.application_submitted',
    ]);
    const again = reactions.find(({ to }) => to === 'calls.application_submitted')!;
    await again.job.run(world.ground, { fact: again.to, about: id, entry: rows[0].id });
    await world.settle();
    expect(await messages()).toHaveLength(2);
  });

  test('is in the pen’s own language, whatever that of the application', async () => {
    const { id, pen } = await scene();
    await world.pool.query(`update people.person set lang = 'en' where id = $1`, [pen.id]);
    await submitApplication(world.as(pen.actor, noon), { id });
    await world.settle();
    const sent = await messages();
    expect(sent.map(({ lang }) => lang).toSorted()).toEqual(['ar', 'en']);
  });

  test('is one message when the cooperative and the pen have the same phone', async () => {
    const { call } = await someCall(world.as);
    const phone = newPhone();
    const structure = await someCooperative(world.as, { contacts: [{ phone, language: 'fr' }] } as never);
    const pen = await somebody(world, { phone, grants: [{ role: 'cooperative_representative', structure }] });
    const id = await someDraft(world.as, pen.actor, call, structure);
    await fill(world.as, pen.actor, id);
    await submitApplication(world.as(pen.actor, noon), { id });
    await world.settle();
    expect(await messages()).toHaveLength(1);
  });
});

describe('a mandate', () => {
  const given = { givenBy: 'Fadma', givenAs: 'president', way: 'spoken' } as const;

  test('is told to the cooperative, who can say no without an account; the application is then stopped for good', async () => {
    const { id, pen, contact } = await scene({ name: 'Brahim', grants: [{ role: 'field_agent' }] });
    const phone = newPhone();
    await recordMandate(world.as(pen.actor, noon), { application: id, ...given, phone });
    await world.settle();
    const sent = await messages();
    expect(sent.map(({ address }) => address)).toEqual([contact, phone].toSorted());
    const toMandate = sent.find(({ address }) => address === phone)!;
    expect(toMandate.text).toContain('Brahim prépare une candidature');
    const toContact = sent.find(({ address }) => address === contact)!;
    expect(toContact.text).toContain('Brahim بصدد إعداد ملف ترشيح');
    expect(toContact.action_url).toMatch(/^https:\/\/twiza\.example\/ar\/mandates\//);
    const [, mandate = '', token = ''] = /^https:\/\/twiza\.example\/fr\/mandates\/(.+)\/contest\/(.+)$/.exec(
      toMandate.action_url!,
    )!;
    const visitor = world.as(anonymous, noon);
    await expect(mandateToContest(visitor, { mandate, token: 'x'.repeat(22), secret })).rejects.toBeInstanceOf(Hidden);
    await expect(contestMandate(visitor, { mandate, token: `${token}0`, secret })).rejects.toBeInstanceOf(Hidden);
    expect(await mandateToContest(visitor, { mandate, token, secret })).toMatchObject({
      agent: 'Brahim',
      contested: false,
    });
    expect(await contestMandate(visitor, { mandate, token, secret })).toHaveLength(1);
    expect(await contestMandate(visitor, { mandate, token, secret })).toHaveLength(0);
    const stopped = expect.objectContaining({ code: 'calls.mandate_contested' });
    const save = saveAnswers(world.as(pen.actor, noon), { application: id, section: 'about', typed: { age: '9' } });
    await expect(save).rejects.toEqual(stopped);
    await expect(submitApplication(world.as(pen.actor, noon), { id })).rejects.toEqual(stopped);
    const record = recordMandate(world.as(pen.actor, noon), { application: id, ...given, phone });
    await expect(record).rejects.toEqual(stopped);
  });
});

test('a correction and a decision are told to both, with the way back to the application', async () => {
  const { id, pen, contact } = await scene();
  const officer = someone('programme_officer');
  await submitApplication(world.as(pen.actor, noon), { id });
  await world.settle();
  await world.pool.query('delete from platform.message_out');
  await askCorrection(world.as(officer, noon), { application: id, asked: 'Quel âge ?', until: closesAt });
  await world.settle();
  const asked = await messages();
  expect(asked.map(({ address }) => address)).toEqual([pen.phone, contact].toSorted());
  for (const [address, lang] of [
    [pen.phone, 'fr'],
    [contact, 'ar'],
  ]) {
    const one = asked.find((message) => message.address === address)!;
    const action_url = `https://twiza.example/${lang}/me/applications/${id}`;
    expect(one).toMatchObject({ kind: 'calls.correction', lang, action_url });
    expect(one.text).toContain('Quel âge ?');
  }
  await checkEligibility(world.as(officer, noon), { application: id, eligible: false, note: 'Hors région' });
  await checkEligibility(world.as(officer, noon), { application: id, eligible: true });
  await world.settle();
  const kinds = (await messages()).map(({ kind }) => kind).filter((kind) => kind !== 'calls.correction');
  expect(kinds).toEqual(['calls.eligible', 'calls.eligible']);
});

test('a draft is remembered to its pen, and to the cooperative only where it agreed, once each time', async () => {
  const { id, pen } = await scene();
  const agreed = await scene();
  const { rows } = await world.pool.query('select id from registry.contact where structure = $1', [agreed.structure]);
  await giveConsent(world.as(someone('programme_officer'), noon), {
    subject: rows[0].id,
    subject_kind: 'contact',
    purpose: 'receive_messages',
    how: 'spoken',
  });
  const threeDaysBefore = new Date(closesAt.getTime() - 70 * 3_600_000);
  await remindDrafts(world.ground, noon);
  expect(await messages()).toEqual([]);
  await remindDrafts(world.ground, threeDaysBefore);
  await remindDrafts(world.ground, new Date(threeDaysBefore.getTime() + 3_600_000));
  const sent = (await messages()).filter(({ action_url }) => [id, agreed.id].some((one) => action_url?.includes(one)));
  expect(sent.map(({ address }) => address)).toEqual([pen.phone, agreed.pen.phone, agreed.contact].toSorted());
  expect(sent.find(({ address }) => address === pen.phone)!.text).toContain('1er décembre 2026');
  await remindDrafts(world.ground, new Date(closesAt.getTime() - 3_600_000));
  expect((await messages()).filter(({ address }) => address === pen.phone)).toHaveLength(2);
});
