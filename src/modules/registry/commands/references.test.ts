import { beforeAll, expect, test } from 'vitest';
import { callerOn, officerActor, person, registered } from '../../../../test/support/registry.ts';
import { testDatabase } from '../../../../test/support/database.ts';
import type { TestDatabase } from '../../../../test/support/database.ts';
import { Hidden } from '../../../platform/refusals.ts';
import { structurePage } from '../queries/structure-page.ts';
import { structureRecord } from '../queries/structure-record.ts';
import { requestsWaiting } from '../queries/requests.ts';
import { searchDirectory } from '../queries/search-directory.ts';
import { answerLabel } from './answer-label.ts';
import { correctStructure } from './correct-structure.ts';
import { defineLabel } from './define-label.ts';
import { defineValueChain } from './define-value-chain.ts';
import { mergeStructures } from './merge-structures.ts';
import { tellLabel } from './tell-label.ts';

type Caller = ReturnType<typeof callerOn>;

let database: TestDatabase;
let officer: Caller;
beforeAll(async () => {
  database = await testDatabase();
  officer = callerOn(database, officerActor());
});

const typed = {
  names: { fr: 'Coopérative Izza', ar: null, zgh: null, other: null },
  province: 'MA-TAR',
  region: 'MA-09',
};
const snails = { sector: 'food', title: { fr: 'Escargots', ar: 'الحلزون', en: '' }, also: ['babbouche'] } as const;

test('a value chain that staff add is chosen, searched by its other words, and mended', async () => {
  const [added] = await defineValueChain(officer, { ...snails, also: [...snails.also] });
  expect(added).toMatchObject({ fact: 'registry.value_chain_defined', payload: { code: 'escargots' } });
  const id = await registered(officer, { ...typed, value_chains: ['escargots'] });
  const found = await searchDirectory(officer, { text: 'babbouche' });
  expect(found.cards.map((card) => card.id)).toContain(id);
  const mended = { code: 'escargots', sector: 'food', title: { fr: 'Héliciculture', ar: '', en: '' } } as const;
  expect(await defineValueChain(officer, mended)).toMatchObject([{ about: added!.about }]);
  expect((await structurePage(officer, { id })).chains).toMatchObject([{ title: { fr: 'Héliciculture' } }]);
});

test('a title that is there already, one without letters, and one that nobody knows are refused by name', async () => {
  await defineLabel(officer, { title: { fr: 'Label Douar', ar: '', en: '' } });
  await expect(defineLabel(officer, { title: { fr: 'label douar', ar: '', en: '' } })).rejects.toMatchObject({
    code: 'registry.reference_exists',
  });
  await expect(defineLabel(officer, { title: { fr: '', ar: 'علامة', en: '' } })).rejects.toMatchObject({
    problems: [{ field: 'title', code: 'registry.title_in_french' }],
  });
  await expect(
    defineLabel(officer, { title: { fr: 'Autre label', ar: '', en: '' }, value_chain: 'nowhere' }),
  ).rejects.toMatchObject({ code: 'registry.value_chain_unknown' });
  await expect(defineLabel(officer, { code: 'nothing', title: { fr: 'X', ar: '', en: '' } })).rejects.toThrow(Hidden);
});

test('only officers of the whole country keep the reference', async () => {
  for (const who of [person('field_agent'), person('programme_officer', { region: 'MA-09' })]) {
    const caller = callerOn(database, who);
    await expect(defineValueChain(caller, { ...snails, also: [] })).rejects.toThrow(Hidden);
    await expect(defineLabel(caller, { title: { fr: 'Mien', ar: '', en: '' } })).rejects.toThrow(Hidden);
  }
});

test('a retired chain is offered to those alone who have it, and a correction does not lose it', async () => {
  await defineValueChain(officer, { sector: 'crafts', title: { fr: 'Ancienne', ar: '', en: '' } });
  const id = await registered(officer, { ...typed, value_chains: ['ancienne'] });
  await defineValueChain(officer, {
    code: 'ancienne',
    sector: 'crafts',
    title: { fr: 'Ancienne', ar: '', en: '' },
    retired: true,
  });
  const codes = async (structure: string) =>
    (await structureRecord(officer, { id: structure })).chains.map(({ code }) => code);
  expect(await codes(id)).toContain('ancienne');
  expect(await codes(await registered(officer, typed))).not.toContain('ancienne');
  await correctStructure(officer, { id, version: 1, ...typed, commune: 'Tiout', value_chains: ['ancienne'] });
  expect((await structurePage(officer, { id })).chains).toHaveLength(1);
});

const told = { label: 'bio', stage: 'certified', number: 'B-12', until: '2027-06-30' } as const;

test('a label that a representative declares is seen by the office alone until it is confirmed', async () => {
  const id = await registered(officer, typed);
  const hers = callerOn(database, person('cooperative_representative', { structure: id }));
  const [fact] = await tellLabel(hers, { structure: id, ...told });
  const word = fact!.payload!['told'] as string;
  expect((await structurePage(officer, { id })).labels).toEqual([]);
  await expect(tellLabel(hers, { structure: id, ...told })).rejects.toMatchObject({
    code: 'registry.label_already_told',
  });
  await expect(answerLabel(hers, { structure: id, told: word, answer: 'confirmed' })).rejects.toThrow(Hidden);
  await answerLabel(officer, { structure: id, told: word, answer: 'confirmed' });
  expect((await structurePage(officer, { id })).labels).toMatchObject([{ stage: 'certified', until: '2027-06-30' }]);
  await expect(answerLabel(officer, { structure: id, told: word, answer: 'confirmed' })).rejects.toMatchObject({
    code: 'registry.label_answered',
  });
});

test('a label is declined with a reason, and nothing is noted', async () => {
  const id = await registered(officer, typed);
  const hers = callerOn(database, person('cooperative_representative', { structure: id }));
  const word = (await tellLabel(hers, { structure: id, ...told }))[0]!.payload!['told'] as string;
  await expect(answerLabel(officer, { structure: id, told: word, answer: 'declined' })).rejects.toMatchObject({
    problems: [{ field: 'reason' }],
  });
  await answerLabel(officer, { structure: id, told: word, answer: 'declined', reason: 'Certificat illisible' });
  expect((await structureRecord(officer, { id })).labels).toEqual([]);
});

test('what waits for an answer is listed where one keeps the register, and follows a merge', async () => {
  const [id, kept] = [await registered(officer, typed), await registered(officer, typed)];
  const hers = callerOn(database, person('cooperative_representative', { structure: id }));
  await tellLabel(hers, { structure: id, ...told });
  const seenBy = async (region: string) =>
    (await requestsWaiting(callerOn(database, person('field_agent', { region })), {})).requests.map(
      (one) => one.structure,
    );
  expect(await seenBy('MA-09')).toContain(id);
  expect(await seenBy('MA-01')).not.toContain(id);
  await mergeStructures(officer, { kept, gone: id });
  expect(await seenBy('MA-09')).toContain(kept);
});
