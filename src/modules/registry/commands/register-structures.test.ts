import { parsePhoneNumberFromString } from 'libphonenumber-js/min';
import { beforeAll, expect, test } from 'vitest';
import * as v from 'valibot';
import { parse } from '../../../platform/command.ts';
import { inventedDrafts } from '../../../../bench/directory/drafts.ts';
import { seeded } from '../../../../bench/directory/vocabulary.ts';
import { callerOn, officerActor } from '../../../../test/support/registry.ts';
import { testDatabase } from '../../../../test/support/database.ts';
import type { TestDatabase } from '../../../../test/support/database.ts';
import { reindex } from '../directory/reindex.ts';
import { registerStructure } from './register-structure.ts';
import { registerStructures } from './register-structures.ts';
import { newStructure, phone } from './schemas.ts';
import type { NewStructureInput } from './schemas.ts';

let one: TestDatabase;
let bulk: TestDatabase;
const actor = officerActor();

const rich: NewStructureInput = {
  names: { fr: null, ar: 'تعاونية "النور" {للنسيج}', zgh: 'ⵜⴰⵡⵉⵣⵉ', other: 'Nour, the \\light' },
  acronym: 'C.N.T',
  legal_form: 'NULL',
  kind: 'union',
  province: 'MA-TAR',
  womens_declared: true,
  website: 'nour.example',
  summary: { fr: 'L\'un\n"l\'autre"', ar: 'نص\tآخر' },
  value_chains: ['weaving', 'honey', 'weaving'],
  products: [{ fr: 'Tapis', ar: 'زربية' }, {}, { en: 'Honey' }],
  members: { as_of: '2026-01-01', total: 9, classes: [{ sex: 'women', age_band: 'under_35', members: 4 }] },
  labels: [
    { label: 'bio', stage: 'expired' },
    { label: 'onssa', stage: 'engaged', since: '2024-01-01' },
  ],
};
const abroad: NewStructureInput = {
  names: { fr: 'Groupement Jappoo' },
  country: 'SN',
  labels: [{ label: 'bio', stage: 'certified' }],
};
const drafts = [rich, abroad, { names: { fr: 'Coopérative' } }, ...inventedDrafts(40)];

beforeAll(async () => {
  [one, bulk] = [await testDatabase(), await testDatabase()];
  const caller = callerOn(one, actor);
  for (const draft of drafts) await registerStructure(caller, draft);
  await callerOn(bulk, actor)
    .ground.db.transaction()
    .execute((tx) =>
      registerStructures(
        { tx, actor, now: caller.now },
        drafts.map((draft) => parse(newStructure, draft)),
      ),
    );
});

/** Every row of a table as text, its ids replaced by the name of their structure. */
const rowsOf = async ({ pool }: TestDatabase, query: string): Promise<string[]> => {
  const { rows } = await pool.query<{ row: string }>(
    `select row::text as row from (${query}) as told (row) order by row::text collate "C"`,
  );
  return rows.map(({ row }) => row);
};
const beside = (table: string) =>
  `select to_jsonb(t) - 'id' - 'structure' || jsonb_build_object('of', s.names) from registry.${table} t
    join registry.structure s on s.id = t.structure`;
const everything: Record<string, string> = {
  structure: `select to_jsonb(s) - 'id' from registry.structure s`,
  index: `select to_jsonb(t) - 'structure' - 'shuffle' || jsonb_build_object('of', s.names, 'same', t.shuffle = hashtext(s.id::text))
    from registry.structure_index t join registry.structure s on s.id = t.structure`,
  class: `select to_jsonb(c) - 'member_count' || jsonb_build_object('of', s.names) from registry.member_class c
    join registry.member_count m on m.id = c.member_count join registry.structure s on s.id = m.structure`,
  cube: 'select to_jsonb(f) from registry.facet_count f where n <> 0',
  ...Object.fromEntries(
    [
      'structure_value_chain',
      'product',
      'member_count',
      'officer',
      'contact',
      'structure_label',
      'structure_change',
    ].map((table) => [table, beside(table)]),
  ),
};

test('many at once leave the very rows, index, counts and history that one by one leave', async () => {
  for (const { pool } of [one, bulk]) await pool.query('select registry.fold_facets()');
  for (const [what, query] of Object.entries(everything)) {
    const expected = await rowsOf(one, query);
    expect(expected.length, what).toBeGreaterThan(0);
    expect(await rowsOf(bulk, query), what).toEqual(expected);
  }
});

test('what is indexed on entry is what is indexed anew from the rows', async () => {
  const before = await rowsOf(bulk, everything['index']!);
  await bulk.pool.query('delete from registry.structure_index');
  const { rows } = await bulk.pool.query<{ id: string }>('select id from registry.structure');
  await callerOn(bulk, actor)
    .ground.db.transaction()
    .execute((tx) =>
      reindex(
        tx,
        rows.map(({ id }) => id),
      ),
    );
  expect(await rowsOf(bulk, everything['index']!)).toEqual(before);
});

test('slices and batches keep the order, and a wrong draft or a doubled number undoes them all', async () => {
  const many = inventedDrafts(1203).map((draft, at) =>
    parse(newStructure, { ...draft, ice: null, register_number: `b${at}` }),
  );
  const enter = (some: typeof many) =>
    callerOn(bulk, actor)
      .ground.db.transaction()
      .execute((tx) => registerStructures({ tx, actor, now: new Date() }, some, 'import:x'));
  const count = async () => (await bulk.pool.query('select from registry.structure')).rowCount;
  const before = await count();
  await expect(enter(many.with(1100, { ...many[1100]!, province: 'MA-XXX' }))).rejects.toMatchObject({
    problems: [{ field: '1100.province' }],
  });
  await expect(enter(many.with(20, many[10]!))).rejects.toThrow('one_structure_per_register_number');
  await expect(enter(many.with(1202, many[10]!))).rejects.toThrow('one_structure_per_register_number');
  expect(await count()).toBe(before);
  const { ids, facts } = await enter(many);
  expect(facts).toMatchObject([{ about: ids[0], payload: { source: 'import:x', structures: ids } }]);
  const { rows } = await bulk.pool.query<{ id: string }>(
    `select id from registry.structure where source = 'import:x' order by substr(register_number, 2)::int`,
  );
  expect(rows.map(({ id }) => id)).toEqual(ids);
});

test('a phone number is read as the library reads it, whoever is quicker', () => {
  const random = seeded(5);
  const digits = (count: number) => Array.from({ length: count }, () => Math.floor(random() * 10)).join('');
  const starts = ['0', '+212', '+2120', '00212', '212', '', '+221', '+33', '06', '+2126', '05 ', '0-', '(0)', '+212 '];
  for (let round = 0; round < 4000; round += 1) {
    const typed = (starts[round % starts.length]! + digits(7 + Math.floor(random() * 4))).replace(
      /(\d\d)(?=\d)/g,
      (two) => (random() < 0.3 ? two + [' ', '.', '-', '/'][Math.floor(random() * 4)]! : two),
    );
    const read = parsePhoneNumberFromString(typed, 'MA');
    const found = v.safeParse(phone, typed);
    expect(found.success ? found.output : 'none', typed).toBe(read?.isPossible() ? read.number : 'none');
  }
});
