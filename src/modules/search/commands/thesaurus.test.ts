import { beforeAll, expect, test } from 'vitest';
import { openWorld, someone, type World } from '../../../../test/support/world.ts';
import { keepDocuments } from '../index.ts';
import { settleIndex } from '../kept/settle.ts';
import { reread } from '../kept/reread.ts';
import { searchDocuments } from '../queries/search-documents.ts';
import { conceptSeen, conceptsKept, tryThesaurus } from '../queries/thesaurus.ts';
import { importThesaurus } from './import-thesaurus.ts';
import { keepConcept } from './keep-concept.ts';
import { undoThesaurusImport } from './undo-thesaurus-import.ts';

let world: World;
const officer = someone('programme_officer');
const regional = someone({ role: 'programme_officer', region: 'MA-09' });

const zouak = { group: 'craft' as const, fr: 'peinture zouaq', ar: 'الزواق', en: 'flourish board', dialect: 'zwak' };

beforeAll(async () => {
  world = await openWorld({ jobs: [reread] as never });
  await world.db.transaction().execute((tx) =>
    keepDocuments(
      tx,
      (['fr', 'ar'] as const).map((lang) => ({
        ...{ kind: 'thing', id: lang, address: `/things/${lang}`, audience: 'public' as const, facets: {}, places: [] },
        texts: [{ lang, title: lang === 'fr' ? 'Atelier de peinture zouaq' : 'ورشة الزواق', text: '' }],
      })),
    ),
  );
});

const found = async (text: string, lang: 'fr' | 'ar' | 'en' = 'fr'): Promise<string[]> =>
  (await searchDocuments(world.as(), { text, lang })).answers.map(({ id }) => id).toSorted();

test('a concept is kept, and documents that say it are found in every language once they are read anew', async () => {
  expect(await found('flourish board', 'en')).not.toContain('ar');
  const [fact] = await keepConcept(world.as(officer), zouak);
  expect(fact).toMatchObject({ fact: 'search.concept_kept', payload: { concept: '+peinture-zouaq' } });
  await world.settle();
  expect(await found('flourish board', 'en')).toEqual(['ar', 'fr']);
});

test('a label twice in its group, a language without label, letters of another language and unknown relations are refused', async () => {
  const refused = (said: object) =>
    keepConcept(world.as(officer), { ...zouak, fr: 'autre', ar: 'آخر', en: 'other', ...said });
  await expect(refused({ en: 'Flourish  Board' })).rejects.toMatchObject({
    problems: [{ field: 'en', code: 'search.label_taken' }],
  });
  await expect(refused({ ar: '' })).rejects.toMatchObject({
    problems: [{ field: 'ar', code: 'search.label_missing' }],
  });
  await expect(refused({ ar: 'zwak' })).rejects.toMatchObject({
    problems: [{ field: 'ar', code: 'search.label_not_arabic' }],
  });
  await expect(refused({ related: 'nowhere' })).rejects.toMatchObject({ problems: [{ field: 'related' }] });
  await expect(
    keepConcept(world.as(officer), { ...zouak, fr: 'Peinture zouaq', en: 'x', ar: 'ض' }),
  ).rejects.toMatchObject({ code: 'search.concept_exists' });
});

test('a concept of the program is said otherwise, with what it was in its history, and brought back', async () => {
  const { concept, version } = await conceptSeen(world.as(officer), { code: 'honey' });
  const typed = {
    ...concept,
    fr: 'miel',
    ar: concept.ar.join('\n'),
    en: concept.en.join('\n'),
    dialect: '',
    related: '',
    group: 'product' as const,
  };
  await keepConcept(world.as(officer), { ...typed, version });
  const seen = await conceptSeen(world.as(officer), { code: 'honey' });
  expect(seen.version).toBe(1);
  expect(seen.changes[0]).toMatchObject({ before: { fr: concept.fr }, after: { fr: ['miel'] } });
  await expect(keepConcept(world.as(officer), { ...typed, version })).rejects.toMatchObject({
    code: 'search.concept_changed_meanwhile',
  });
  await keepConcept(world.as(officer), { ...typed, version: 1, retired: true });
  const { concepts } = await conceptsKept(world.as(officer), { text: 'honey' });
  expect(concepts.find(({ code }) => code === 'honey')).toMatchObject({ retired: true, origin: 'changed' });
});

test('two who add at once never give one label to two concepts', async () => {
  const said = { group: 'need' as const, ar: 'حاجة غريبة', en: 'strange need' };
  const both = await Promise.allSettled([
    keepConcept(world.as(officer), { ...said, fr: 'besoin étrange' }),
    keepConcept(world.as(officer), { ...said, fr: 'besoin curieux' }),
  ]);
  expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
});

test('an officer of one region does not change the thesaurus of all', async () => {
  await expect(keepConcept(world.as(regional), zouak)).rejects.toThrow('hidden');
  await expect(importThesaurus(world.as(regional), { name: 'x', source: of('') })).rejects.toThrow('hidden');
});

/** A file that comes in small pieces. */
function of(text: string): () => AsyncIterable<string> {
  return async function* () {
    for (let at = 0; at < text.length; at += 7) yield text.slice(at, at + 7);
  };
}

const file = `concept,label_fr,alt_fr,label_ar
c_1,tazota,cabane en pierre,تازوطا
c_2,,,
c_1,deux fois,,مرتان
c é,code,,رمز
c_3,seulement français,,
`;

test('a file is tried row by row without writing anything', async () => {
  expect(await tryThesaurus(of(file), 'a.csv')).toEqual({
    ...{ concepts: 2, errors: 3, warnings: 1 },
    problems: [
      { row: 3, severity: 'error', reason: 'labels_missing', value: 'c_2' },
      { row: 4, severity: 'error', reason: 'code_twice', value: 'c_1' },
      { row: 5, severity: 'error', reason: 'code_unfit', value: 'c é' },
      { row: 6, severity: 'warning', reason: 'one_language', value: 'seulement français' },
    ],
  });
});

test('a file is imported as one batch, and undone but for what was changed since', async () => {
  const [{ about: batch } = { about: '' }] = await importThesaurus(world.as(officer), {
    name: 'a.csv',
    source: of(file),
  });
  const { concepts } = await conceptsKept(world.as(officer), { text: 'tazota' });
  expect(concepts).toMatchObject([{ code: '+c_1', origin: 'imported', ar: ['تازوطا'] }]);
  await keepConcept(world.as(officer), { ...zouak, code: '+c_3', version: 1, fr: 'corrigé', ar: 'مصحح', en: 'mended' });
  await undoThesaurusImport(world.as(officer), { batch });
  expect((await conceptsKept(world.as(officer), { text: 'tazota' })).total).toBe(0);
  expect((await conceptsKept(world.as(officer), { text: 'mended' })).total).toBe(1);
  await expect(undoThesaurusImport(world.as(officer), { batch })).rejects.toMatchObject({
    code: 'search.already_undone',
  });
  expect(await conceptsKept(world.as(officer), {})).toMatchObject({ batches: [{ name: 'a.csv', concepts: 2 }] });
});

test('a file that is no list of concepts says so', async () => {
  const load = (source: string) => importThesaurus(world.as(officer), { name: 'x.csv', source: of(source) });
  await expect(load('a,b\n1,2')).rejects.toMatchObject({
    problems: [{ field: 'file', code: 'search.thesaurus_columns' }],
  });
  await expect(load('concept,label_fr\n"c,1')).rejects.toMatchObject({
    problems: [{ field: 'file', code: 'search.csv_broken' }],
  });
  await expect(load('concept,label_fr\n')).rejects.toMatchObject({
    problems: [{ field: 'file', code: 'search.no_concepts' }],
  });
});

test('documents in segments are read anew too', async () => {
  await settleIndex(world.db, { batch: 10, enough: 1 });
  await keepConcept(world.as(officer), { group: 'service', fr: 'atelier ouvert', ar: 'ورشة مفتوحة', en: 'makerspace' });
  await keepConcept(world.as(officer), { group: 'skill', fr: 'atelier', ar: 'ورشة', en: 'fablab' });
  await world.settle();
  expect(await found('fablab', 'en')).toEqual(['ar', 'fr']);
});
