import { afterAll, beforeAll, expect, test } from 'vitest';
import { anAct, fieldHouse, phoneOf, replyTo } from '../../../../test/support/phone.ts';
import type { FieldHouse } from '../../../../test/support/phone.ts';
import { registered } from '../../../../test/support/registry.ts';
import { newId } from '../../../platform/ids.ts';
import type { SyncReply } from '../../../platform/field/index.ts';

let house: FieldHouse;
beforeAll(async () => {
  house = await fieldHouse();
});
afterAll(() => house.close());

const contactOf = ({ shelves }: SyncReply): Contact => {
  const structures = shelves.find(({ shelf }) => shelf === 'registry.structures')!;
  return (structures.upserts[0]!.value as unknown as { contacts: Contact[] }).contacts[0]!;
};
interface Contact {
  id: string;
  agreed: string[];
}

test('a consent read in Tamazight on a phone is kept once with its language, and comes back on the shelf', async () => {
  const phone = await phoneOf(house);
  const structure = await registered(house.as(), { contacts: [{ phone: '+212611223344', language: 'ar' }] as never });
  const first = await phone.sync([], { structures: [structure] });
  const { id: subject, agreed } = contactOf(first);
  expect(agreed).toEqual([]);
  const act = anAct('people.give_consent', subject, {
    id: newId(),
    subject,
    subject_kind: 'contact',
    purpose: 'publish_contact',
    how: 'spoken',
    lang: 'zgh',
    proof: 'a'.repeat(64),
  });
  const reply = await phone.sync([act], { cursor: first.cursor });
  expect(replyTo(reply, act).state).toBe('applied');
  expect(reply.media).toContain('a'.repeat(64));
  expect(contactOf(reply).agreed).toEqual(['publish_contact']);
  expect(replyTo(await phone.sync([act]), act).state).toBe('applied');
  const { rows } = await house.database.pool.query(
    'select how, lang, given_by from people.consent where subject = $1',
    [subject],
  );
  expect(rows).toEqual([{ how: 'spoken', lang: 'zgh', given_by: phone.person }]);
});

test('what only the person herself may click is not taken from an agent', async () => {
  const phone = await phoneOf(house);
  const subject = newId();
  const input = { id: newId(), subject, subject_kind: 'contact', purpose: 'photo', how: 'online' };
  const act = anAct('people.give_consent', subject, input);
  expect(replyTo(await phone.sync([act]), act).state).toBe('refused');
});
