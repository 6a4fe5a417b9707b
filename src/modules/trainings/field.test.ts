import * as v from 'valibot';
import { beforeAll, expect, test } from 'vitest';
import { registered } from '../../../test/support/registry.ts';
import { openWorld, someone } from '../../../test/support/world.ts';
import type { World } from '../../../test/support/world.ts';
import { parse } from '../../platform/command.ts';
import type { Fact, Json } from '../../platform/journal/fact.ts';
import { newId } from '../../platform/ids.ts';
import { Hidden } from '../../platform/refusals.ts';
import type { Actor } from '../../platform/rights.ts';
import { acts, shelves } from './field.ts';
import { modules, planSessions } from './index.ts';
import { command, query } from './room.ts';

let world: World;
let module: string;
let one: string;
let two: string;
beforeAll(async () => {
  world = await openWorld();
  module = (await modules(world.as(), {}))[0]!.id;
  one = await registered(world.as());
  two = await registered(world.as());
});

const agent = someone({ role: 'field_agent', region: 'MA-09' });
const act = (name: string) => acts.find((each) => each.name === `trainings.${name}`)!;
const doing = (actor: Actor, run: (context: never) => Promise<Fact[]>, now = new Date()) =>
  command(v.object({}), (context) => run(context as never))(world.as(actor, now), {});
const planned = async (): Promise<string> => {
  const plan = {
    module,
    region: 'MA-09',
    venue: 'Dar Chabab',
    capacity: 20,
    schedule: { every: 'once', first: '2026-12-01' },
    starts: '09:00',
    ends: '12:00',
  } as const;
  return (await planSessions(world.as(agent), { ...plan, structures: [one, two] }))[0]!.about;
};
const after = new Date('2026-12-01T13:00:00Z');
const shelf = (actor: Actor, structures: string[], name = 'sessions') =>
  query(v.object({}), (context) =>
    shelves.find((each) => each.name === `trainings.${name}`)!.rows(context, { person: actor.id!, structures }),
  )(world.as(actor, after), {}) as Promise<{ id: string; value: { state: string; expected: { said: Json }[] } }[]>;
const said = (people: number) => ({ status: 'present', people, classes: [], named: [] });

test('a phone says of each cooperative by itself who came, and holds what was said', async () => {
  const session = await planned();
  const { apply, fields } = act('record_attendance');
  const input = parse(act('record_attendance').input, { session }) as never;
  await doing(agent, (context) => apply(context, input, { [one]: said(2) }), after);
  await doing(agent, (context) => apply(context, input, { [two]: said(3) }), after);
  await doing(
    agent,
    async (context) => {
      const standing = await fields!(context, session, input);
      expect(standing[one]).toMatchObject({ status: 'present', people: 2 });
      expect(Object.keys(standing).sort()).toEqual([one, two].sort());
      return [];
    },
    after,
  );
  const held = (await shelf(agent, [one])).find(({ id }) => id === session)!;
  expect(held.value).toMatchObject({ state: 'held', expected: [{ said: { people: 2 } }, { said: { people: 3 } }] });
  const { titles, labels } = act('record_attendance');
  expect([...(await titles!({ tx: world.db } as never, [session])).keys()]).toEqual([session]);
  expect(Object.keys(await labels!({ tx: world.db } as never, session, 'fr')).toSorted()).toEqual(
    [one, two].toSorted(),
  );
  await doing(agent, (context) => apply(context, input, { [one]: said(1) }), after);
  const changes = await world.db
    .selectFrom('trainings.attendance_change')
    .select('why')
    .where('session', '=', session)
    .execute();
  expect(changes).toEqual([{ why: 'field' }]);
});

test('an agent of elsewhere holds nothing of a session and says nothing of it', async () => {
  const session = await planned();
  const other = someone({ role: 'field_agent', region: 'MA-02' });
  expect((await shelf(other, [one])).map(({ id }) => id)).not.toContain(session);
  const { apply, fields } = act('record_attendance');
  const input = parse(act('record_attendance').input, { session }) as never;
  await expect(doing(other, (context) => apply(context, input, { [one]: said(1) }), after)).rejects.toBeInstanceOf(
    Hidden,
  );
  await expect(
    doing(other, async (context) => (await fields!(context, session, input), []), after),
  ).rejects.toBeInstanceOf(Hidden);
});

test('an act about a session that has not come waits, and a session written in the valley arrives whole', async () => {
  const id = newId();
  const ready = (session: string) =>
    query(v.object({}), (context) => act('record_attendance').ready!(context as never, { session } as never))(
      world.as(agent),
      {},
    );
  expect(await ready(id)).toBe(false);
  const input = parse(act('hold_session').input, {
    ...{ id, module, region: 'MA-09', venue: 'Sous l’arganier' },
    ...{ startsAt: '2026-12-01T09:00:00Z', endsAt: '2026-12-01T11:00:00Z' },
    rows: [{ structure: one, status: 'present', people: 4 }],
  }) as never;
  await doing(agent, (context) => act('hold_session').apply(context, input), after);
  expect(await ready(id)).toBe(true);
  expect((await shelf(agent, [], 'modules')).length).toBeGreaterThan(10);
});
