import { beforeAll, expect, test } from 'vitest';
import { person, callerOn, officerActor, registered } from '../../../../test/support/registry.ts';
import { testDatabase } from '../../../../test/support/database.ts';
import type { TestDatabase } from '../../../../test/support/database.ts';
import { newId } from '../../../platform/ids.ts';
import { addContact } from './add-contact.ts';
import { addLabel } from './add-label.ts';
import { answerClaim } from './answer-claim.ts';
import { appointOfficer } from './appoint-officer.ts';
import { claimStructure } from './claim-structure.ts';
import { correctStructure } from './correct-structure.ts';
import { dissolveStructure } from './dissolve-structure.ts';
import { endContact } from './end-contact.ts';
import { recordMembers } from './record-members.ts';
import { registerStructures } from './register-structures.ts';
import { revertChange } from './revert-change.ts';
import { newStructure } from './schemas.ts';
import { parse } from '../../../platform/command.ts';

let database: TestDatabase;
let officer: ReturnType<typeof callerOn>;
beforeAll(async () => {
  database = await testDatabase();
  officer = callerOn(database, officerActor());
});

const one = async (sql: string, ...values: unknown[]) => (await database.pool.query(sql, values)).rows[0];
const structureRow = (id: string) => one('select * from registry.structure where id = $1', id);
const indexed = (id: string) => one('select * from registry.structure_index where structure = $1', id);

const names = { fr: 'Coopérative Anrouz', ar: null, zgh: null, other: null };
const typed = { names, province: 'MA-TAR', region: 'MA-09' };

test('two corrections of different fields are joined, of the same field the second is told and loses nothing', async () => {
  const id = await registered(officer, typed);
  await correctStructure(officer, { id, version: 1, ...typed, commune: 'Tiout', why: 'visite' });
  await correctStructure(officer, { id, version: 1, ...typed, acronym: 'ANZ' });
  expect(await structureRow(id)).toMatchObject({ commune: 'Tiout', acronym: 'ANZ', version: 3 });
  await expect(correctStructure(officer, { id, version: 1, ...typed, commune: 'Igherm' })).rejects.toMatchObject({
    problems: [{ field: 'commune', code: 'registry.changed_meanwhile', values: { theirs: 'Tiout' } }],
  });
  expect(await structureRow(id)).toMatchObject({ commune: 'Tiout', version: 3 });
});

test('a correction that changes nothing leaves no trace', async () => {
  const id = await registered(officer, typed);
  expect(await correctStructure(officer, { id, version: 1, ...typed })).toEqual([]);
  expect((await structureRow(id)).version).toBe(1);
});

test('a change can be reverted until somebody changes it again, and the directory follows', async () => {
  const id = await registered(officer, { ...typed, value_chains: ['argan'] });
  const [fact] = await correctStructure(officer, { id, version: 1, ...typed, value_chains: ['honey'] });
  expect((await indexed(id)).chains).toEqual(['honey']);
  const change = fact!.payload!['change'] as string;
  const [reverted] = await revertChange(officer, { structure: id, change });
  expect((await indexed(id)).chains).toEqual(['argan']);
  await expect(revertChange(officer, { structure: id, change })).rejects.toMatchObject({
    code: 'registry.changed_since',
  });
  await revertChange(officer, { structure: id, change: reverted!.payload!['change'] as string });
  expect((await indexed(id)).chains).toEqual(['honey']);
});

test('a dissolved structure leaves the directory and comes back when that is reverted', async () => {
  const id = await registered(officer, typed);
  const agent = callerOn(database, person('field_agent', { region: 'MA-09' }));
  const told = { structure: id, dissolved_on: '31/10/2026', why: 'assemblée générale' };
  await expect(dissolveStructure(agent, told)).rejects.toThrow('hidden');
  const [fact] = await dissolveStructure(officer, told);
  expect(await indexed(id)).toBeUndefined();
  expect(await structureRow(id)).toMatchObject({ state: 'dissolved', dissolved_on: '2026-10-31' });
  await expect(dissolveStructure(officer, told)).rejects.toMatchObject({ code: 'registry.not_active' });
  await revertChange(officer, { structure: id, change: fact!.payload!['change'] as string });
  expect(await structureRow(id)).toMatchObject({ state: 'active', dissolved_on: null });
  expect(await indexed(id)).toBeDefined();
});

test('members are counted by class, a second count of a day replaces the first, women alone make it a women’s one', async () => {
  const id = await registered(officer, typed);
  const women = (members: number) => [{ sex: 'women' as const, age_band: 'unknown' as const, members }];
  await recordMembers(officer, { structure: id, as_of: '2026-06-30', total: 12, classes: women(10) });
  expect((await structureRow(id)).womens).toBe(false);
  await recordMembers(officer, { structure: id, as_of: '2026-06-30', total: '١٢', classes: women(12) });
  expect(await structureRow(id)).toMatchObject({ womens: true, version: 3 });
  expect((await indexed(id)).womens).toBe(true);
  expect((await one('select count(*) as n from registry.member_count where structure = $1', id)).n).toBe(1);
  await expect(
    recordMembers(officer, { structure: id, as_of: '2026-06-30', total: 1, classes: women(2) }),
  ).rejects.toThrow('members_exceed_total');
});

test('a new president takes the place of the one before, whose name no history keeps', async () => {
  const id = await registered(officer, typed);
  await appointOfficer(officer, { structure: id, role: 'president', name: 'Fadma Secret', since: '2020-01-01' });
  await appointOfficer(officer, { structure: id, role: 'president', name: 'Ijja Autre', since: '2026-01-01' });
  const { rows } = await database.pool.query(
    'select name, until from registry.officer where structure = $1 order by since',
    [id],
  );
  expect(rows).toEqual([
    { name: 'Fadma Secret', until: '2026-01-01' },
    { name: 'Ijja Autre', until: null },
  ]);
  const kept = await one(
    'select string_agg(before::text || after::text, $2) as text from registry.structure_change where structure = $1',
    id,
    ' ',
  );
  expect(kept.text).not.toContain('Secret');
});

test('a contact is published by consent alone, which is recorded with it', async () => {
  const id = await registered(officer, typed);
  const facts = await addContact(officer, { structure: id, phone: '06 61 11 22 33', publish_consent: 'spoken' });
  expect(facts.map(({ fact }) => fact)).toEqual(['registry.contact_added', 'people.consent_given']);
  const contact = facts[0]!.payload!['contact'] as string;
  expect(await one('select purpose from people.consent_in_force where subject = $1', contact)).toEqual({
    purpose: 'publish_contact',
  });
  expect((await endContact(officer, { structure: id, contact })).map(({ fact }) => fact)).toEqual([
    'registry.contact_ended',
    'people.consent_withdrawn',
  ]);
  expect(await one('select count(*)::int as n from people.consent_in_force where subject = $1', contact)).toEqual({
    n: 0,
  });
  await expect(endContact(officer, { structure: id, contact })).rejects.toThrow('hidden');
  await expect(addContact(officer, { structure: id })).rejects.toMatchObject({ problems: [{ field: 'phone' }] });
});

test('a label moves through its stages in one line', async () => {
  const id = await registered(officer, typed);
  await addLabel(officer, { structure: id, label: 'argan_quality', stage: 'engaged' });
  await addLabel(officer, { structure: id, label: 'argan_quality', stage: 'certified', number: 'A-12' });
  expect((await indexed(id)).label).toBe('certified');
  await expect(addLabel(officer, { structure: id, label: 'nowhere', stage: 'engaged' })).rejects.toMatchObject({
    code: 'registry.label_unknown',
  });
});

test('a claim approved makes the person the representative, who then tells of that structure only', async () => {
  const id = await registered(officer, typed);
  const other = await registered(officer, typed);
  const someone = { kind: 'person' as const, id: newId(), grants: [] };
  await database.pool.query(`insert into people.person (id, lang, created_at) values ($1, 'ar', now())`, [someone.id]);
  const facts = await claimStructure(callerOn(database, someone), { structure: id, office: 'president' });
  const claim = facts[0]!.payload!['claim'] as string;
  await expect(
    claimStructure(callerOn(database, someone), { structure: id, office: 'president' }),
  ).rejects.toMatchObject({
    code: 'registry.claim_already_waiting',
  });
  await expect(answerClaim(officer, { structure: id, claim, answer: 'declined' })).rejects.toMatchObject({
    problems: [{ field: 'reason' }],
  });
  await answerClaim(officer, { structure: id, claim, answer: 'approved' });
  expect(await one('select role, structure from people.holder where person = $1', someone.id)).toEqual({
    role: 'cooperative_representative',
    structure: id,
  });
  const representative = callerOn(database, person('cooperative_representative', { structure: id }, someone.id));
  await addContact(representative, { structure: id, phone: '0661112233' });
  await expect(addContact(representative, { structure: other, phone: '0661112233' })).rejects.toThrow('hidden');
  await expect(correctStructure(representative, { id, version: 2, ...typed })).rejects.toThrow('hidden');
});

test('thousands of structures are registered at once, with a fact per batch', async () => {
  const drafts = Array.from({ length: 6000 }, (_, at) =>
    parse(newStructure, {
      ...typed,
      names: { ...names, fr: `Coopérative ${at}` },
      register_number: `B${at}`,
      value_chains: ['argan'],
    }),
  );
  const { ids, facts } = await database.db
    .transaction()
    .execute((tx) => registerStructures({ tx, actor: officer.actor, now: officer.now }, drafts, 'import:x'));
  expect(ids).toHaveLength(6000);
  expect(facts).toHaveLength(2);
  expect((await one(`select count(*) as n from registry.structure_index where structure = any($1)`, ids)).n).toBe(6000);
});
