import { beforeAll, expect, test } from 'vitest';
import { anonymous } from '../../../platform/rights.ts';
import { callerOn, officerActor, person, registered, someStructure } from '../../../../test/support/registry.ts';
import { testDatabase } from '../../../../test/support/database.ts';
import type { TestDatabase } from '../../../../test/support/database.ts';
import { registerStructure } from './register-structure.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});

const rows = async (table: string, structure: string, column = 'structure') =>
  (await database.pool.query(`select * from registry.${table} where ${column} = $1`, [structure])).rows;

test('a structure is written with all that is known of it, journalled and put into the directory', async () => {
  const caller = callerOn(database, officerActor());
  const id = await registered(caller, {
    names: { fr: "Coopérative Taitmatine d'argan", ar: 'تعاونية تايتماتين' },
    region: null,
    register_number: '1234/2020',
    ice: '001 234 567 000 089',
    value_chains: ['argan', 'cosmetics', 'argan'],
    products: [{ fr: 'Amlou', ar: 'أملو' }],
    members: { as_of: '2026-01-01', total: 20, classes: [{ sex: 'women', age_band: 'unknown', members: 20 }] },
    officers: [{ role: 'president', name: 'Fadma A.', phone: '0661 23 45 67' }],
    contacts: [{ phone: '+212661234567' }],
    labels: [{ label: 'argan_quality', stage: 'certified' }],
  });
  const [structure] = await rows('structure', id, 'id');
  expect(structure).toMatchObject({ region: 'MA-09', ice: '001234567000089', womens: true, version: 1 });
  expect(await rows('officer', id)).toMatchObject([{ phone: '+212661234567' }]);
  expect(await rows('structure_index', id)).toMatchObject([
    { sort: 'taitmatine argan', label: 'certified', chains: ['argan', 'cosmetics'], womens: true },
  ]);
  expect(await rows('structure_change', id)).toMatchObject([{ verb: 'register', version: 1 }]);
  const { rows: journal } = await database.pool.query('select * from platform.journal where about = $1', [id]);
  expect(journal).toMatchObject([{ fact: 'registry.structure_registered' }]);
  expect(caller.sent).toEqual(['registry.fold_facets']);
});

test('a register number that is taken is refused by name and nothing is written', async () => {
  const caller = callerOn(database, officerActor());
  await registered(caller, { register_number: '77/2021' });
  await expect(registered(caller, { register_number: '77/2021' })).rejects.toMatchObject({
    code: 'registry.register_number_taken',
  });
  const { rows: left } = await database.pool.query(
    "select count(*) as n from registry.structure where register_number = '77/2021'",
  );
  expect(left[0].n).toBe(1);
});

test('each wrong field is named', async () => {
  const caller = callerOn(database, officerActor());
  const wrong = (changes: Parameters<typeof someStructure>[0]) => registered(caller, changes);
  await expect(wrong({ names: {} })).rejects.toMatchObject({ problems: [{ field: 'names' }] });
  await expect(wrong({ ice: '12' })).rejects.toMatchObject({ problems: [{ field: 'ice', code: 'registry.ice' }] });
  await expect(wrong({ region: 'MA-01' })).rejects.toMatchObject({
    problems: [{ field: 'province', code: 'registry.province_elsewhere' }],
  });
  await expect(wrong({ created_on: '2027-01-01' })).rejects.toMatchObject({
    problems: [{ field: 'created_on', code: 'registry.future_date' }],
  });
  await expect(
    wrong({ members: { as_of: '2026-01-01', total: 3, classes: [{ sex: 'men', age_band: 'unknown', members: 4 }] } }),
  ).rejects.toMatchObject({ problems: [{ field: 'members.total', code: 'registry.members_exceed_total' }] });
});

test('a visitor must sign in, a field agent registers in the own region only', async () => {
  const agent = person('field_agent', { region: 'MA-09' });
  await expect(registerStructure(callerOn(database, anonymous), someStructure())).rejects.toThrow('anonymous');
  await expect(registered(callerOn(database, agent))).resolves.toBeTypeOf('string');
  await expect(registered(callerOn(database, agent), { region: 'MA-01', province: 'MA-LAR' })).rejects.toThrow(
    'hidden',
  );
});
