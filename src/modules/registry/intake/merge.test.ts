import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { openWorld, someone } from '../../../../test/support/world.ts';
import type { World } from '../../../../test/support/world.ts';
import { registered } from '../../../../test/support/registry.ts';
import { Hidden } from '../../../platform/refusals.ts';
import type { Actor } from '../../../platform/rights.ts';
import { correctStructure } from '../commands/correct-structure.ts';
import { decidePair } from '../commands/decide-pair.ts';
import { mergeStructures, undoMerge } from '../commands/merge-structures.ts';
import { jobs, reactions } from '../jobs.ts';

let world: World;
let officer: Actor;
let kept: string;
let gone: string;

const amal = {
  names: { fr: 'Coopérative féminine Al Amal Taounate', ar: null, zgh: null, other: null },
  province: 'MA-TAO',
  region: 'MA-03',
};

vi.setConfig({ testTimeout: 90_000 });

beforeAll(async () => {
  world = await openWorld({ jobs: jobs as never, reactions });
});
afterAll(() => world.close());
beforeEach(async () => {
  await world.pool.query('truncate registry.structure, registry.import cascade');
  officer = someone('programme_officer');
  const phone = '0661234567';
  kept = await registered(world.as(officer), {
    ...amal,
    ice: '001512345000067',
    contacts: [{ phone }],
    value_chains: ['argan'],
  });
  gone = await registered(world.as(officer), {
    ...amal,
    names: { fr: 'COOP EL AMAL', ar: 'تعاونية الأمل', zgh: null, other: null },
    register_number: '12/2015',
    website: 'https://amal.ma',
    contacts: [{ phone }, { phone: '0661234568' }],
    officers: [{ role: 'president', name: 'Fatima' }],
    members: { as_of: '2025-01-01', total: 12, classes: [{ sex: 'women', age_band: 'unknown', members: 12 }] },
    value_chains: ['honey', 'argan'],
    products: [{ fr: 'Miel' }],
    labels: [],
  });
  await world.settle();
});

const tables = [
  'structure',
  'structure_value_chain',
  'product',
  'officer',
  'contact',
  'structure_label',
  'member_count',
  'member_class',
  'document',
  'blocking_key',
  'structure_index',
];
/** Everything of both, but the version and hour that every change moves on. */
const everything = async (): Promise<unknown> =>
  Promise.all(
    tables.map(async (table) => {
      const { rows } = await world.pool.query(
        `select to_jsonb(t) - 'version' - 'updated_at' as row from registry.${table} t order by 1`,
      );
      return { table, rows };
    }),
  );
const rows = async (text: string) => (await world.pool.query(text)).rows as Record<string, unknown>[];

test('two records that resemble wait in the queue, whichever came first', async () => {
  expect(await rows('select "left", "right", verdict, state from registry.pair')).toEqual([
    { left: kept, right: gone, verdict: 'same', state: 'waiting' },
  ]);
});

test('one merge takes over what the other knew, and leads its address to the one that stays', async () => {
  await mergeStructures(world.as(officer), { kept, gone, taken: [] });
  expect(
    await rows(
      'select id, names, register_number, ice, website, state, merged_into, womens from registry.structure order by id',
    ),
  ).toMatchObject([
    {
      id: kept,
      state: 'active',
      register_number: '12/2015',
      ice: '001512345000067',
      website: 'https://amal.ma',
      womens: true,
      names: { fr: 'Coopérative féminine Al Amal Taounate', ar: 'تعاونية الأمل' },
    },
    { id: gone, state: 'merged', merged_into: kept, register_number: '12/2015' },
  ]);
  expect(await rows(`select phone, structure = '${kept}' as here from registry.contact order by phone, here`)).toEqual([
    { phone: '+212661234567', here: false },
    { phone: '+212661234567', here: true },
    { phone: '+212661234568', here: true },
  ]);
  expect(
    await rows(`select value_chain from registry.structure_value_chain where structure = '${kept}' order by 1`),
  ).toEqual([{ value_chain: 'argan' }, { value_chain: 'honey' }]);
  expect(await rows(`select verb from registry.structure_change where structure = '${gone}' order by version`)).toEqual(
    [{ verb: 'register' }, { verb: 'merge' }],
  );
  expect(await rows('select structure from registry.structure_index')).toEqual([{ structure: kept }]);
  expect((await world.facts(kept)).at(-1)).toMatchObject({
    fact: 'registry.structures_merged',
    payload: { merged: gone },
  });
  expect(await rows('select state from registry.pair')).toEqual([{ state: 'merged' }]);
});

test('what a person took from the other stays', async () => {
  await mergeStructures(world.as(officer), { kept, gone, taken: ['names'] });
  expect(await rows(`select name from registry.structure where id = '${kept}'`)).toEqual([{ name: 'COOP EL AMAL' }]);
});

test('a merge is undone exactly, and can be done again', async () => {
  const before = await everything();
  const [fact] = await mergeStructures(world.as(officer), { kept, gone, taken: ['names', 'province'] });
  const { merge } = fact!.payload as { merge: string };
  await undoMerge(world.as(officer), { merge });
  expect(await everything()).toEqual(before);
  await expect(undoMerge(world.as(officer), { merge })).rejects.toMatchObject({
    code: 'registry.merge_already_undone',
  });
  await mergeStructures(world.as(officer), { kept: gone, gone: kept, taken: [] });
});

test('a later change stands in the way, and is named', async () => {
  const [fact] = await mergeStructures(world.as(officer), { kept, gone, taken: [] });
  const { version } = (await rows(`select version from registry.structure where id = '${kept}'`))[0] as {
    version: number;
  };
  const fields = (
    await rows(`select names, register_number, ice, website from registry.structure where id = '${kept}'`)
  )[0]!;
  await correctStructure(world.as(officer), {
    ...fields,
    ...amal,
    names: { zgh: null, other: null, ...(fields['names'] as object) } as never,
    website: 'https://autre.ma',
    id: kept,
    version,
    why: null,
    value_chains: ['argan', 'honey'],
    products: [{ fr: 'Miel', ar: null, en: null }],
  });
  await world.pool.query(`delete from registry.officer where structure = '${kept}'`);
  await expect(
    undoMerge(world.as(officer), { merge: (fact!.payload as { merge: string }).merge }),
  ).rejects.toMatchObject({
    code: 'registry.merge_built_upon',
    values: { fields: expect.stringMatching(/website.*officer/) as string },
  });
});

test('two that are different are never asked about again', async () => {
  await decidePair(world.as(officer), { left: kept, right: gone, answer: 'different' });
  const { version } = (await rows(`select version from registry.structure where id = '${kept}'`))[0] as {
    version: number;
  };
  await correctStructure(world.as(officer), {
    ...amal,
    id: kept,
    version,
    why: null,
    ice: '001512345000067',
    address: 'Centre',
    value_chains: ['argan'],
  });
  await world.settle();
  expect(await rows('select state from registry.pair')).toEqual([{ state: 'different' }]);
});

test('merging is decided in the office, over both places', async () => {
  const away = someone({ role: 'programme_officer', region: 'MA-01' });
  for (const actor of [someone('field_agent'), away]) {
    await expect(mergeStructures(world.as(actor), { kept, gone, taken: [] })).rejects.toBeInstanceOf(Hidden);
    await expect(decidePair(world.as(actor), { left: kept, right: gone, answer: 'later' })).rejects.toBeInstanceOf(
      Hidden,
    );
  }
  await expect(mergeStructures(world.as(officer), { kept, gone: kept, taken: [] })).rejects.toMatchObject({
    code: 'registry.merge_with_itself',
  });
});
