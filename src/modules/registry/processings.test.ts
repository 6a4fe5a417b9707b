import { beforeAll, expect, test } from 'vitest';
import * as v from 'valibot';
import { officerActor, registered } from '../../../test/support/registry.ts';
import { openWorld } from '../../../test/support/world.ts';
import type { World } from '../../../test/support/world.ts';
import { room } from '../../platform/command.ts';
import { appointOfficer } from './index.ts';
import { processings } from './processings.ts';

const { retention } = processings[0]!;
const { command } = room<object>({ name: 'registry' });
let records = 0;
const forget = command(v.object({ before: v.date() }), async (context, { before }) => {
  ({ records } = await retention!.anonymise(context, before, 100));
  return [];
});

let world: World;
beforeAll(async () => {
  world = await openWorld();
  return world.close;
});

test('a past officer loses name and telephone and is counted for ever; a contact that ended is gone', async () => {
  const keeper = world.as(officerActor());
  const structure = await registered(keeper, { contacts: [{ phone: '+212611223344', language: 'ar' }] as never });
  const appoint = (name: string, since: string, until: string | null) =>
    appointOfficer(keeper, { structure, role: 'board_member', name, phone: null, sex: 'women', since, until } as never);
  await appoint('Fadma', '2019-01-01', '2021-06-30');
  await appoint('Amina', '2021-07-01', null);
  await world.pool.query(`update registry.contact set ended_at = '2021-01-01' where structure = $1`, [structure]);
  await forget(world.as(), { before: new Date('2023-01-01') });
  expect(records).toBe(2);
  const { rows } = await world.pool.query(
    `select name, sex, since::text from registry.officer where structure = $1 and role = 'board_member' order by since`,
    [structure],
  );
  expect(rows).toEqual([
    { name: '', sex: 'women', since: '2019-01-01' },
    { name: 'Amina', sex: 'women', since: '2021-07-01' },
  ]);
  const contacts = await world.pool.query('select from registry.contact where structure = $1', [structure]);
  expect(contacts.rowCount).toBe(0);
});
