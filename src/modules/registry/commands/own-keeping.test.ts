import { beforeAll, expect, test } from 'vitest';
import { callerOn, officerActor, person, registered } from '../../../../test/support/registry.ts';
import { testDatabase } from '../../../../test/support/database.ts';
import type { TestDatabase } from '../../../../test/support/database.ts';
import { Hidden } from '../../../platform/refusals.ts';
import { addContact } from './add-contact.ts';
import { appointOfficer } from './appoint-officer.ts';
import { correctStructure } from './correct-structure.ts';
import { describeStructure } from './describe-structure.ts';
import { dissolveStructure } from './dissolve-structure.ts';
import { endOffice } from './end-office.ts';
import { hideDocument } from './hide-document.ts';
import { publishContact } from './publish-contact.ts';
import { revertChange } from './revert-change.ts';

type Caller = ReturnType<typeof callerOn>;

let database: TestDatabase;
let officer: Caller;
beforeAll(async () => {
  database = await testDatabase();
  officer = callerOn(database, officerActor());
});

const one = async (sql: string, ...values: unknown[]) => (await database.pool.query(sql, values)).rows[0];
const typed = {
  names: { fr: 'Coopérative Izza', ar: null, zgh: null, other: null },
  province: 'MA-TAR',
  region: 'MA-09',
};

/** A structure, its representative, and the representative of another. */
const own = async (): Promise<{ id: string; hers: Caller; other: Caller }> => {
  const id = await registered(officer, typed);
  const elsewhere = await registered(officer, typed);
  const as = (structure: string) => callerOn(database, person('cooperative_representative', { structure }));
  return { id, hers: as(id), other: as(elsewhere) };
};

const told = { summary: { fr: null, ar: 'ننتج أملو', en: null }, value_chains: ['argan'], products: [{ ar: 'أملو' }] };

test('a representative describes her structure, joined with what the office corrects meanwhile, and it can be reverted', async () => {
  const { id, hers } = await own();
  await correctStructure(officer, { id, version: 1, ...typed, commune: 'Tiout' });
  const [fact] = await describeStructure(hers, { structure: id, version: 1, ...told });
  expect(fact).toMatchObject({ fact: 'registry.structure_corrected', about: id });
  expect(await one('select commune, summary, version from registry.structure where id = $1', id)).toEqual({
    commune: 'Tiout',
    summary: { ar: 'ننتج أملو' },
    version: 3,
  });
  expect((await one('select chains from registry.structure_index where structure = $1', id)).chains).toEqual(['argan']);
  await revertChange(officer, { structure: id, change: fact!.payload!['change'] as string });
  expect((await one('select summary from registry.structure where id = $1', id)).summary).toEqual({});
});

test('what somebody else wrote in the same field meanwhile is not overwritten', async () => {
  const { id, hers } = await own();
  await describeStructure(hers, { structure: id, version: 1, ...told });
  await expect(
    describeStructure(hers, { structure: id, version: 1, ...told, summary: { fr: 'Autre', ar: null, en: null } }),
  ).rejects.toMatchObject({ problems: [{ field: 'summary', code: 'registry.changed_meanwhile' }] });
});

test('nobody describes the structure of others, nor one that is dissolved', async () => {
  const { id, hers, other } = await own();
  await expect(describeStructure(other, { structure: id, version: 1, ...told })).rejects.toThrow(Hidden);
  await dissolveStructure(officer, { structure: id, dissolved_on: '2026-01-31', why: 'assemblée' });
  await expect(describeStructure(hers, { structure: id, version: 2, ...told })).rejects.toMatchObject({
    code: 'registry.not_active',
  });
});

test('a representative publishes a contact under her own name, and takes it back', async () => {
  const { id, hers, other } = await own();
  const [added] = await addContact(hers, { structure: id, phone: '0661223344', publish_consent: 'online' });
  const contact = added!.payload!['contact'] as string;
  const consent = () => one('select how, given_by, withdrawn_by from people.consent where subject = $1', contact);
  expect(await consent()).toEqual({ how: 'online', given_by: hers.actor.id, withdrawn_by: null });
  await expect(publishContact(other, { structure: id, contact, consent: null })).rejects.toThrow(Hidden);
  await publishContact(hers, { structure: id, contact, consent: null });
  expect((await consent()).withdrawn_by).toBe(hers.actor.id);
  await publishContact(hers, { structure: id, contact, consent: 'online' });
  const { rows } = await database.pool.query('select 1 from people.consent_in_force where subject = $1', [contact]);
  expect(rows).toHaveLength(1);
});

test('a contact of another structure is absent', async () => {
  const [mine, theirs] = [await own(), await own()];
  const [added] = await addContact(theirs.hers, { structure: theirs.id, phone: '0661223345' });
  const contact = added!.payload!['contact'] as string;
  await expect(publishContact(mine.hers, { structure: mine.id, contact, consent: 'online' })).rejects.toThrow(Hidden);
});

test('an officer leaves once, and stays in the record', async () => {
  const { id, hers } = await own();
  const [named] = await appointOfficer(hers, {
    structure: id,
    role: 'board_member',
    name: 'Zahra',
    since: '2024-01-01',
  });
  const left = { structure: id, officer: named!.payload!['officer'] as string };
  expect(await endOffice(hers, left)).toMatchObject([
    { fact: 'registry.office_ended', payload: { role: 'board_member' } },
  ]);
  expect((await one('select until from registry.officer where id = $1', left.officer)).until).toBe('2026-11-18');
  await expect(endOffice(hers, left)).rejects.toThrow(Hidden);
});

test('a photo is taken off the public page and kept', async () => {
  const { id, hers, other } = await own();
  const document = '0193f000-0000-7000-8000-000000000001';
  await database.pool.query(
    `insert into registry.document (id, structure, file, title, kind, public, added_at) values ($1, $2, gen_random_uuid(), 'Tapis', 'photo', true, now())`,
    [document, id],
  );
  await expect(hideDocument(other, { structure: id, document })).rejects.toThrow(Hidden);
  await hideDocument(hers, { structure: id, document });
  expect(await one('select public from registry.document where id = $1', document)).toEqual({ public: false });
});
