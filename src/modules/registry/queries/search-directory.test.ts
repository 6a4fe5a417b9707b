import { beforeAll, expect, test } from 'vitest';
import { anonymous } from '../../../platform/rights.ts';
import { callerOn, officerActor, registered } from '../../../../test/support/registry.ts';
import { testDatabase } from '../../../../test/support/database.ts';
import type { TestDatabase } from '../../../../test/support/database.ts';
import { parse } from '../../../platform/command.ts';
import { registerStructures } from '../commands/register-structures.ts';
import { newStructure } from '../commands/schemas.ts';
import { countedUpTo } from '../directory/found.ts';
import { searchDirectory } from './search-directory.ts';

let database: TestDatabase;
const ids: Record<string, string> = {};

const names = (fr: string | null, ar: string | null = null) => ({ fr, ar, zgh: null, other: null });

beforeAll(async () => {
  database = await testDatabase();
  const caller = callerOn(database, officerActor());
  const enter = async (key: string, changes: Parameters<typeof registered>[1]) => {
    ids[key] = await registered(caller, changes);
  };
  await enter('amal', { names: names('Coopérative Al Amal'), value_chains: ['argan'], womens_declared: true });
  await enter('amalArabic', { names: names(null, 'تعاونية الأمل'), value_chains: ['honey'] });
  await enter('amalAgadir', { names: names('Coopérative Amal Agadir des tapis'), value_chains: ['weaving'] });
  await enter('saffron', {
    names: names('Coopérative Souktana', 'تعاونية سكتانة'),
    value_chains: ['saffron'],
    commune: 'Taliouine',
    register_number: '556/2019',
    labels: [{ label: 'saffron_quality', stage: 'certified' }],
  });
  await enter('north', {
    names: names('Union des femmes de Tawnat'),
    kind: 'union',
    region: 'MA-03',
    province: 'MA-TAO',
    value_chains: ['figs', 'olive_oil'],
    products: [{ fr: 'Figues séchées' }],
  });
  await enter('dakar', { names: names('Groupement Jappoo'), country: 'SN', region: null, province: null });
});

const asked = (input: Parameters<typeof searchDirectory>[1]) => searchDirectory(callerOn(database, anonymous), input);
const answers = async (text: string) =>
  (await asked({ text })).cards.map(({ id }) => Object.entries(ids).find(([, one]) => one === id)?.[0]);

test('a name is found in the other script, by dialect spelling and without its legal form', async () => {
  expect(await answers('amal')).toEqual(expect.arrayContaining(['amal', 'amalArabic', 'amalAgadir']));
  expect((await answers('coopérative al amal'))[0]).toBe('amal');
  expect((await answers('التعاونية أمل'))[0]).toBe('amalArabic');
  expect(await answers('أمل')).toContain('amal');
  expect(await answers('souktana')).toEqual(['saffron']);
  expect(await answers('سكتانة')).toEqual(['saffron']);
});

test('a value chain, a place, a product and a number are found by their words in any language', async () => {
  expect((await answers('زعفران'))[0]).toBe('saffron');
  expect((await answers('saffron taroudant'))[0]).toBe('saffron');
  expect((await answers('3sel'))[0]).toBe('amalArabic');
  expect(await answers('تاونات')).toContain('north');
  expect(await answers('figues sechees')).toContain('north');
  expect(await answers('556/2019')).toEqual(['saffron']);
  expect(await answers('sénégal')).toEqual(['dakar']);
});

test('words that tell nothing list everything, words that nothing bears list nothing', async () => {
  expect((await asked({ text: 'coopérative' })).total).toBe(6);
  expect(await answers('zzzkq')).toEqual([]);
  expect(await answers("l'''(|&!:*\\")).toHaveLength(6);
});

test('facets count what each value would leave, with the other choices and without their own', async () => {
  const all = await asked({});
  expect(all.total).toBe(6);
  expect(Object.fromEntries(all.facets.region)).toEqual({ 'MA-03': 1, 'MA-09': 4 });
  expect(Object.fromEntries(all.facets.country)).toEqual({ MA: 5, SN: 1 });
  const south = await asked({ region: 'MA-09', chain: 'argan' });
  expect(south.total).toBe(1);
  expect(south.facets.chain.get('saffron')).toBe(1);
  expect(Object.fromEntries(south.facets.region)).toEqual({ 'MA-09': 1 });
  expect(Object.fromEntries(south.facets.province)).toEqual({ 'MA-TAR': 1 });
  expect(Object.fromEntries(south.facets.womens)).toEqual({ yes: 1 });
  expect((await asked({ label: 'certified' })).cards.map(({ id }) => id)).toEqual([ids['saffron']]);
});

test('folded or not, the counts are the same, and with words as without', async () => {
  const before = await asked({ region: 'MA-09' });
  await database.pool.query('select registry.fold_facets()');
  const { rows } = await database.pool.query('select count(*) as n from registry.facet_delta');
  expect(rows[0].n).toBe(0);
  expect((await asked({ region: 'MA-09' })).facets).toEqual(before.facets);
  const worded = await asked({ text: 'amal', region: 'MA-09' });
  expect(worded.total).toBe(3);
  expect(worded.facets.chain.get('honey')).toBe(1);
  expect(worded.facets.region.get('MA-09')).toBe(3);
});

test('pages follow one another without a gap or a double', async () => {
  for (const text of ['', 'amal']) {
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof asked>> = await asked({ text, after, limit: 2 });
      seen.push(...page.cards.map(({ id }) => id));
      after = page.next;
    } while (after !== null);
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen).toHaveLength((await asked({ text })).total);
  }
  expect((await asked({ after: 'nonsense' })).cards).toHaveLength(6);
});

test('where more answers than are counted match, the facets say that they are minimums, and only then', async () => {
  const large = await testDatabase();
  const caller = callerOn(large, officerActor());
  const draft = parse(newStructure, {
    names: names('Coopérative Baraka'),
    province: 'MA-TAR',
    value_chains: ['argan'],
  });
  const other = parse(newStructure, { names: names('Coopérative Baraka'), country: 'SN' });
  const drafts = [...Array.from({ length: countedUpTo + 5 }, () => draft), other];
  await large.db
    .transaction()
    .execute((tx) => registerStructures({ tx, actor: caller.actor, now: caller.now }, drafts, 'entry'));
  const search = (input: Parameters<typeof searchDirectory>[1]) => searchDirectory(caller, input);
  const all = await search({ text: 'baraka' });
  expect(all).toMatchObject({ total: countedUpTo, more: true });
  expect(all.atLeast).toEqual(expect.arrayContaining(['region', 'chain', 'kind']));
  expect(all.facets.chain.get('argan')).toBeGreaterThanOrEqual(countedUpTo);
  const abroad = await search({ text: 'baraka', country: 'SN' });
  expect(abroad).toMatchObject({ total: 1, more: false, atLeast: ['country'] });
  expect((await search({ text: '' })).atLeast).toEqual([]);
  expect((await search({ text: '' })).facets.chain.get('argan')).toBe(countedUpTo + 5);
  expect((await asked({ text: 'amal' })).atLeast).toEqual([]);
}, 120_000);
