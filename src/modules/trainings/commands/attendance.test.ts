import { beforeAll, expect, test } from 'vitest';
import { registered } from '../../../../test/support/registry.ts';
import { openWorld, someone } from '../../../../test/support/world.ts';
import type { World } from '../../../../test/support/world.ts';
import { newId } from '../../../platform/ids.ts';
import { Anonymous, Hidden, Invalid, Refusal } from '../../../platform/refusals.ts';
import { anonymous } from '../../../platform/rights.ts';
import { holdSession, modules, recordAttendance } from '../index.ts';

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
const code = (act: Promise<unknown>): Promise<string> =>
  act.then(
    () => 'done',
    (error) => (error instanceof Refusal ? error.code : String(error)),
  );
const hours = (n: number) => new Date(Date.now() + n * 3_600_000);
const held = () => ({
  module,
  region: 'MA-09',
  venue: 'Maison de la femme',
  startsAt: hours(-5),
  endsAt: hours(-1),
  rows: [
    { structure: one, status: 'present', people: 3, classes: [{ sex: 'women', age_band: 'under_35', people: 2 }] },
    { structure: two, status: 'absent' },
  ],
});
const hold = async (changes: object = {}, actor = agent): Promise<string> =>
  (await holdSession(world.as(actor), { ...held(), ...changes } as never))[0]!.about;
const listed = (session: string) =>
  world.db
    .selectFrom('trainings.attendance_listed')
    .selectAll()
    .where('session', '=', session)
    .orderBy('people')
    .execute();

test('a session that was held is written with who came, and listed by class', async () => {
  const session = await hold();
  expect(await listed(session)).toMatchObject([
    { structure: two, status: 'absent', people: 0, women: 0, age_unknown: 0 },
    { structure: one, status: 'present', people: 3, women: 2, sex_unknown: 1, under_35: 2, age_unknown: 1 },
  ]);
  expect(await world.facts(session)).toMatchObject([
    { fact: 'trainings.session_planned', payload: { module, edition: null } },
    {
      fact: 'trainings.attendance_recorded',
      payload: {
        attendance: [
          { structure: one, status: 'present', people: 3 },
          { structure: two, status: 'absent' },
        ],
      },
    },
  ]);
});

test('only those who run sessions there may, and nothing is written for others', async () => {
  await expect(hold({}, someone({ role: 'field_agent', region: 'MA-02' }))).rejects.toBeInstanceOf(Hidden);
  await expect(hold({}, someone('juror'))).rejects.toBeInstanceOf(Hidden);
  await expect(hold({}, anonymous)).rejects.toBeInstanceOf(Anonymous);
  const another = someone({ role: 'programme_officer', programme: newId() });
  await expect(hold({ programme: newId() }, another)).rejects.toBeInstanceOf(Hidden);
});

test('what cannot be is refused by name, at its row, and leaves nothing', async () => {
  expect(await code(hold({ startsAt: hours(3), endsAt: hours(5) }))).toBe('trainings.session_to_come');
  expect(await code(hold({ endsAt: hours(-6) }))).toBe('trainings.ends_before_it_starts');
  expect(await code(hold({ venue: '' }))).toBe('trainings.venue_missing');
  expect(await code(hold({ module: newId() }))).toBe('trainings.no_such_module');
  await expect(hold({ rows: [] })).rejects.toBeInstanceOf(Invalid);
  const id = newId();
  const rows = [
    { structure: one, status: 'present', people: 1 },
    { structure: two, status: 'present' },
  ];
  await expect(hold({ id, rows })).rejects.toMatchObject({
    problems: [{ field: 'rows.1.people', code: 'trainings.nobody_counted' }],
  });
  expect(await world.facts(id)).toEqual([]);
  await expect(hold({ rows: [{ structure: newId(), status: 'absent' }] })).rejects.toMatchObject({
    problems: [{ field: 'rows.0.structure', code: 'trainings.structure_unknown' }],
  });
});

test('a correction needs a reason and leaves a trace of states and counts, nobody’s name', async () => {
  const session = await hold();
  const rows = [{ structure: two, status: 'present' as const, named: [{ name: 'Fatima', sex: 'women' as const }] }];
  await expect(recordAttendance(world.as(agent), { session, rows })).rejects.toMatchObject({
    problems: [{ field: 'why', code: 'trainings.why_corrected' }],
  });
  await recordAttendance(world.as(agent), { session, rows, why: 'Elle est arrivée en retard' });
  expect(await listed(session)).toMatchObject([
    { structure: two, status: 'present', people: 1, women: 1 },
    { people: 3 },
  ]);
  const changes = await world.db
    .selectFrom('trainings.attendance_change')
    .selectAll()
    .where('session', '=', session)
    .execute();
  expect(changes).toMatchObject([
    {
      structure: two,
      actor: agent.id,
      before: { status: 'absent', people: 0 },
      after: { status: 'present', people: 1 },
    },
  ]);
  expect(JSON.stringify([changes, await world.facts(session)])).not.toContain('Fatima');
  expect((await world.facts(session)).at(-1)).toMatchObject({
    fact: 'trainings.attendance_corrected',
    payload: { attendance: [{ structure: two, status: 'present' }] },
  });
});

test('the same attendance said twice writes nothing the second time', async () => {
  const session = await hold();
  const rows = [{ structure: one, status: 'present' as const, people: 3, classes: held().rows[0]!.classes as never }];
  expect(await recordAttendance(world.as(agent), { session, rows })).toEqual([]);
  expect(await world.facts(session)).toHaveLength(2);
});

test('a page that was read before somebody else recorded is refused', async () => {
  const session = await hold();
  const rows = [{ structure: two, status: 'excused' as const }];
  expect(await code(recordAttendance(world.as(agent), { session, rows, why: 'malade', version: 0 }))).toBe(
    'trainings.recorded_meanwhile',
  );
  expect(await code(recordAttendance(world.as(agent), { session, rows, why: 'malade', version: 1 }))).toBe('done');
});

test('two agents who record two cooperatives at once are both kept', async () => {
  const session = await hold({ rows: [{ structure: one, status: 'present', people: 1 }] });
  const three = await registered(world.as());
  await Promise.all([
    recordAttendance(world.as(agent), { session, rows: [{ structure: two, status: 'present', people: 2 }] }),
    recordAttendance(world.as(agent), { session, rows: [{ structure: three, status: 'present', people: 4 }] }),
  ]);
  expect((await listed(session)).map(({ people }) => people)).toEqual([1, 2, 4]);
});
