import { beforeAll, expect, test } from 'vitest';
import { someone } from '../../../test/support/people.ts';
import { openWorld } from '../../../test/support/world.ts';
import type { World } from '../../../test/support/world.ts';
import { processings } from './processings.ts';
import { room } from '../../platform/command.ts';
import * as v from 'valibot';

const { retention } = processings[0]!;
const now = new Date();
const soon = new Date(now.getTime() + 1000);

let world: World;
beforeAll(async () => {
  world = await openWorld();
  return world.close;
});

const { command } = room<object>({ name: 'people' });
const forget = command(v.object({ before: v.date() }), async (context, { before }) => {
  const { facts } = await retention!.anonymise(context, before, 100);
  return facts;
});

test('an account that nobody came to, whose roles are over, is closed; the others stay', async () => {
  const asleep = await someone(world, { name: 'Fadma' });
  const juror = await someone(world, { name: 'Nadia', grants: [{ role: 'juror' }] });
  const facts = await forget(world.as(undefined, soon), { before: soon });
  expect(facts.map(({ fact, about }) => [fact, about])).toContainEqual(['people.account_closed', asleep.id]);
  const { rows } = await world.pool.query(
    `select id, name, (select count(*)::int from people.identifier where person = person.id) as identifiers
      from people.person where id = any($1) order by name`,
    [[asleep.id, juror.id]],
  );
  expect(rows).toEqual([
    { id: asleep.id, name: '', identifiers: 0 },
    { id: juror.id, name: 'Nadia', identifiers: 1 },
  ]);
});
