import { beforeAll, expect, test } from 'vitest';
import { testDatabase } from '../../../../test/support/database.ts';
import type { TestDatabase } from '../../../../test/support/database.ts';
import { callerOn, officerActor, person, registered, wednesday } from '../../../../test/support/registry.ts';
import { newId } from '../../../platform/ids.ts';
import { Hidden } from '../../../platform/refusals.ts';
import { mergeStructures } from '../index.ts';
import { structureRecord } from '../queries/structure-record.ts';
import { joinFederation } from './join-federation.ts';
import { leaveFederation } from './leave-federation.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});

const office = () => callerOn(database, officerActor());
const recordOf = (id: string) => structureRecord(office(), { id });
const memberships = async (federation: string) =>
  (await database.pool.query('select structure from registry.member_listed where federation = $1', [federation])).rows;

test('a cooperative joins a union by its number, once, and leaves it', async () => {
  const union = await registered(office(), { kind: 'union', register_number: '77001' });
  const structure = await registered(office());
  await joinFederation(office(), { structure, federation: '77001', since: '2024-01-01' });
  await expect(joinFederation(office(), { structure, federation: union })).rejects.toMatchObject({
    code: 'registry.already_a_member',
  });
  const { federations } = await recordOf(structure);
  expect(federations).toMatchObject([{ federation: union, since: '2024-01-01' }]);
  expect((await recordOf(union)).federated).toMatchObject([{ structure }]);
  await leaveFederation(office(), { structure, membership: federations[0]!.id });
  expect(await memberships(union)).toEqual([]);
  await joinFederation(office(), { structure, federation: union });
  expect(await memberships(union)).toEqual([{ structure }]);
});

test('what is no union is refused at its field, and nobody keeps a structure of another region', async () => {
  const structure = await registered(office());
  const other = await registered(office(), { register_number: '77002' });
  for (const federation of ['77002', other, structure, newId()])
    await expect(joinFederation(office(), { structure, federation })).rejects.toMatchObject({
      problems: [{ field: 'federation', code: 'registry.not_a_federation' }],
    });
  const elsewhere = callerOn(database, person('field_agent', { region: 'MA-01' }), wednesday);
  await expect(joinFederation(elsewhere, { structure, federation: '77002' })).rejects.toThrow(Hidden);
});

test('two records that become one keep their union', async () => {
  const union = await registered(office(), { kind: 'union' });
  const [kept, gone] = [await registered(office()), await registered(office())];
  await joinFederation(office(), { structure: gone, federation: union });
  await mergeStructures(office(), { kept, gone });
  expect(await memberships(union)).toEqual([{ structure: kept }]);
});
