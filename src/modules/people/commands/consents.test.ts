import { beforeAll, expect, test } from 'vitest';
import { testDatabase } from '../../../../test/support/database.ts';
import type { TestDatabase } from '../../../../test/support/database.ts';
import { noon, someone } from '../../../../test/support/people.ts';
import { callerOn } from '../../../../test/support/registry.ts';
import { newId } from '../../../platform/ids.ts';
import { Anonymous, Hidden } from '../../../platform/refusals.ts';
import { anonymous } from '../../../platform/rights.ts';
import type { Actor } from '../../../platform/rights.ts';
import { followConsents, giveConsent, withdrawConsent } from '../index.ts';
import type { EndedConsent } from '../index.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});

const by = (actor: Actor, now = noon) => callerOn(database, actor, now);
const inForce = async (subject: string): Promise<string[]> => {
  const { rows } = await database.pool.query(
    'select purpose from people.consent_in_force where subject = $1 order by purpose',
    [subject],
  );
  return rows.map(({ purpose }) => purpose);
};

test('each purpose is given and withdrawn by itself, and what was given stays written', async () => {
  const { id, actor } = await someone(database);
  const mine = { subject: id, subject_kind: 'person', how: 'online' } as const;
  await giveConsent(by(actor), { ...mine, purpose: 'photo' });
  await giveConsent(by(actor), { ...mine, purpose: 'receive_messages' });
  await withdrawConsent(by(actor, new Date(noon.getTime() + 1000)), { subject: id, purpose: 'photo' });
  expect(await inForce(id)).toEqual(['receive_messages']);
  await giveConsent(by(actor, new Date(noon.getTime() + 2000)), { ...mine, purpose: 'photo' });
  const { rows } = await database.pool.query('select text_version, given_by from people.consent where subject = $1', [
    id,
  ]);
  expect(rows).toHaveLength(3);
  expect(rows.every((row) => row.given_by === id && row.text_version === '2026-11')).toBe(true);
});

test('given twice at once, a consent is in force once', async () => {
  const { id, actor } = await someone(database);
  const give = () => giveConsent(by(actor), { subject: id, subject_kind: 'person', how: 'online', purpose: 'photo' });
  const both = await Promise.allSettled([give(), give()]);
  expect(both.filter(({ status }) => status === 'rejected')).toMatchObject([
    { reason: { code: 'people.consent_already_given' } },
  ]);
  await withdrawConsent(by(actor), { subject: id, purpose: 'photo' });
  await expect(withdrawConsent(by(actor), { subject: id, purpose: 'photo' })).rejects.toMatchObject({
    code: 'people.consent_not_given',
  });
});

test('a field agent records what a contact has signed or said, never what is only for the contact to click', async () => {
  const agent = await someone(database, { grants: [{ role: 'field_agent', region: 'MA-01' }] });
  const contact = { subject: newId(), subject_kind: 'contact', purpose: 'publish_contact' } as const;
  await expect(giveConsent(by(agent.actor), { ...contact, how: 'online' })).rejects.toBeInstanceOf(Hidden);
  await giveConsent(by(agent.actor), { ...contact, how: 'paper' });
  expect(await inForce(contact.subject)).toEqual(['publish_contact']);
  const stranger = await someone(database);
  await expect(withdrawConsent(by(stranger.actor), contact)).rejects.toBeInstanceOf(Hidden);
  await expect(giveConsent(by(anonymous), { ...contact, how: 'paper' })).rejects.toBeInstanceOf(Anonymous);
});

test('what stands on a consent ends with it, in one transaction or not at all', async () => {
  const { id, actor } = await someone(database);
  const heard: EndedConsent[] = [];
  let fails = true;
  followConsents('test', async (_context, ended) => {
    if (fails) throw new Error('the index is out of reach');
    heard.push(...ended);
    return [{ fact: 'test.forgotten', about: id }];
  });
  await giveConsent(by(actor), { subject: id, subject_kind: 'person', how: 'online', purpose: 'be_introduced' });
  await expect(withdrawConsent(by(actor), { subject: id, purpose: 'be_introduced' })).rejects.toThrow('out of reach');
  expect(await inForce(id)).toEqual(['be_introduced']);
  fails = false;
  await withdrawConsent(by(actor), { subject: id, purpose: 'be_introduced' });
  expect(heard).toEqual([{ subject: id, purpose: 'be_introduced' }]);
  expect(await inForce(id)).toEqual([]);
  followConsents('test', async () => []);
});
