import { beforeAll, expect, test } from 'vitest';
import { testDatabase } from '../../../../test/support/database.ts';
import type { TestDatabase } from '../../../../test/support/database.ts';
import {
  factsAbout,
  lastMessage,
  newPhone,
  noon,
  origin,
  signInByPhone,
  someone,
  whose,
} from '../../../../test/support/people.ts';
import { callerOn } from '../../../../test/support/registry.ts';
import { newId } from '../../../platform/ids.ts';
import { Hidden } from '../../../platform/refusals.ts';
import { anonymous, roles, system } from '../../../platform/rights.ts';
import type { Actor, Role } from '../../../platform/rights.ts';
import { findOrInviteByPhone, peopleForSelect, personName } from '../index.ts';
import { peopleList } from '../queries/people-list.ts';
import { personPage } from '../queries/person-page.ts';
import { command } from '../room.ts';
import * as v from 'valibot';
import { closeAccount } from './close-account.ts';
import { grantRole } from './grant-role.ts';
import { invitePerson } from './invite-person.ts';
import { revokeRole } from './revoke-role.ts';

let database: TestDatabase;
let chief: Actor;
beforeAll(async () => {
  database = await testDatabase();
  chief = (await someone(database, { name: 'Chief', grants: [{ role: 'administrator' }] })).actor;
});

const by = (actor: Actor) => callerOn(database, actor, noon);
const officer = (scope: { region?: string; programme?: string } = {}) =>
  someone(database, { grants: [{ role: 'programme_officer', ...scope }] });
const nowhere = { region: '', programme: '', structure: '' };
const invitation = (more: Partial<Parameters<typeof invitePerson>[1]> = {}) => ({
  name: 'Karim',
  phone: newPhone(),
  email: '',
  lang: 'fr' as const,
  origin,
  role: 'juror' as Role,
  ...nowhere,
  ...more,
});

test('an officer gives the four roles of the field within the officer’s scope, and no others', async () => {
  const { actor } = await officer({ region: 'MA-04' });
  for (const role of roles) {
    const act = invitePerson(by(actor), invitation({ role, region: 'MA-04', structure: newId() }));
    if (['juror', 'field_agent', 'expert', 'partner'].includes(role)) await expect(act, role).resolves.toBeDefined();
    else await expect(act, role).rejects.toBeInstanceOf(Hidden);
  }
  for (const region of ['MA-05', ''])
    await expect(invitePerson(by(actor), invitation({ region }))).rejects.toBeInstanceOf(Hidden);
});

test('nobody without a right invites, gives or takes a role', async () => {
  const target = await someone(database, { grants: [{ role: 'juror' }] });
  const { rows } = await database.pool.query('select id from people.role_grant where person = $1', [target.id]);
  for (const role of ['field_agent', 'juror', 'expert', 'partner', 'buyer'] as const) {
    const { actor } = await someone(database, { grants: [{ role }] });
    await expect(invitePerson(by(actor), invitation())).rejects.toBeInstanceOf(Hidden);
    await expect(grantRole(by(actor), { person: target.id, role: 'expert', ...nowhere })).rejects.toBeInstanceOf(
      Hidden,
    );
    await expect(revokeRole(by(actor), { grant: rows[0].id })).rejects.toBeInstanceOf(Hidden);
  }
});

test('an invitation to somebody known gives the role and puts nothing on the account', async () => {
  const known = await someone(database, { phone: newPhone() });
  const { actor } = await officer();
  const facts = await invitePerson(
    by(actor),
    invitation({ phone: known.phone, email: 'thief@exemple.ma', name: 'Thief' }),
  );
  expect(facts[0]!.about).toBe(known.id);
  const { rows } = await database.pool.query('select value from people.identifier where person = $1', [known.id]);
  expect(rows).toEqual([{ value: known.phone }]);
  expect(await personName(by(system), known.id)).toBe('Amina');
  await expect(lastMessage(database, 'thief@exemple.ma')).rejects.toThrow();
});

test('a representative is always of one cooperative', async () => {
  const known = await someone(database);
  const act = grantRole(by(chief), { person: known.id, role: 'cooperative_representative', ...nowhere });
  await expect(act).rejects.toMatchObject({ code: 'people.representative_without_structure' });
});

test('a role taken back is gone from every session at once', async () => {
  const known = await someone(database, { grants: [{ role: 'expert' }] });
  const { token } = await signInByPhone(database, known.phone);
  const { rows } = await database.pool.query('select id from people.role_grant where person = $1', [known.id]);
  await revokeRole(by(chief), { grant: rows[0].id });
  expect((await whose(database, token)).actor.grants).toEqual([]);
  expect(await factsAbout(database, known.id)).toContain('people.grant_revoked');
});

test('a role given until a day ends on that day', async () => {
  const known = await someone(database);
  const until = new Date(noon.getTime() + 3_600_000);
  await grantRole(by(chief), { person: known.id, role: 'expert', ...nowhere, until });
  const { token } = await signInByPhone(database, known.phone);
  expect((await whose(database, token)).actor.grants).toHaveLength(1);
  expect((await whose(database, token, until)).actor.grants).toHaveLength(0);
});

test('the last administrator stays, even when two take each other’s role at once', async () => {
  await database.pool.query(
    `update people.role_grant set revoked_at = $1 where role = 'administrator' and person <> $2`,
    [noon, chief.id],
  );
  const second = await someone(database, { grants: [{ role: 'administrator' }] });
  const { rows } = await database.pool.query<{ id: string; person: string }>(
    `select id, person from people.role_grant where role = 'administrator' and revoked_at is null`,
  );
  const grantOf = (person: string | null) => rows.find((row) => row.person === person)!.id;
  const both = await Promise.allSettled([
    revokeRole(by(chief), { grant: grantOf(second.id) }),
    revokeRole(by(second.actor), { grant: grantOf(chief.id) }),
  ]);
  expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  const left = both[0]!.status === 'fulfilled' ? chief : second.actor;
  await expect(closeAccount(by(left), { person: left.id! })).rejects.toMatchObject({
    code: 'people.last_administrator',
  });
  chief = left;
});

test('an officer sees those whose roles the officer gives, an administrator everybody', async () => {
  const { actor } = await officer({ region: 'MA-07' });
  const near = await someone(database, { name: 'Zineb', grants: [{ role: 'juror', region: 'MA-07' }] });
  const far = await someone(database, { name: 'Zoubida', grants: [{ role: 'juror', region: 'MA-08' }] });
  const seen = await peopleList(by(actor), { search: 'Z' });
  expect(seen.people.map(({ id }) => id)).toEqual([near.id]);
  await expect(personPage(by(actor), { person: far.id })).rejects.toBeInstanceOf(Hidden);
  expect((await personPage(by(actor), { person: near.id })).sessions).toEqual([]);
  expect((await peopleList(by(chief), { search: far.phone.replace('+212', '0') })).people.map(({ id }) => id)).toEqual([
    far.id,
  ]);
  expect((await peopleList(by(chief), { search: '100%' })).total).toBe(0);
  expect(await peopleForSelect(by(actor), { role: 'juror' })).toContainEqual({ id: near.id, name: 'Zineb' });
  await expect(peopleList(by(near.actor), {})).rejects.toBeInstanceOf(Hidden);
});

test('another room finds or invites by phone inside its own transaction', async () => {
  const verb = command(v.object({ phone: v.string() }), async (context, { phone }) => {
    const { person, facts } = await findOrInviteByPhone(context, { phone, name: 'Fatna', lang: 'ar' });
    return [...facts, { fact: 'people.tested', about: person }];
  });
  const phone = newPhone();
  const first = await verb(by(system), { phone });
  const second = await verb(by(system), { phone: phone.replace('+212', '0') });
  expect(first.map(({ fact }) => fact)).toEqual(['people.person_invited', 'people.tested']);
  expect(second).toEqual([{ fact: 'people.tested', about: first[0]!.about }]);
  expect((await signInByPhone(database, phone)).person).toBe(first[0]!.about);
});

test('a closed account is erased, its number is free, and its id stays', async () => {
  const known = await someone(database, { name: 'Hind', grants: [{ role: 'juror' }] });
  const { token } = await signInByPhone(database, known.phone);
  await expect(closeAccount(by((await someone(database)).actor), { person: known.id })).rejects.toBeInstanceOf(Hidden);
  await closeAccount(by(chief), { person: known.id });
  expect((await whose(database, token)).actor).toEqual(anonymous);
  const { rows } = await database.pool.query(
    `select p::text as all from people.person p where id = $1
    union all select i::text from people.identifier i where person = $1
    union all select h::text from people.holder h where person = $1
    union all select c::text from people.challenge c where target = $2`,
    [known.id, known.phone],
  );
  expect(rows).toHaveLength(1);
  expect(rows[0].all).not.toContain('Hind');
  expect((await signInByPhone(database, known.phone, new Date(noon.getTime() + 60_000))).person).not.toBe(known.id);
});
