import { afterAll, beforeAll, expect, test } from 'vitest';
import { merged, twoRecords } from '../../../../test/support/merges.ts';
import { openWorld, someone } from '../../../../test/support/world.ts';
import type { World } from '../../../../test/support/world.ts';
import { jobs, reactions } from '../../../rooms.ts';
import { holdSession, issueCertificates, modules, recordAttendance } from '../index.ts';

let world: World;
let module: string;
beforeAll(async () => {
  world = await openWorld({ jobs, reactions });
  module = (await modules(world.as(), {}))[0]!.id;
});
afterAll(() => world.close());

const agent = someone({ role: 'field_agent', region: 'MA-09' });
const ago = (hours: number) => new Date(Date.now() - hours * 3_600_000);
const came = (structure: string, women: number) => ({
  structure,
  status: 'present' as const,
  people: women,
  classes: [{ sex: 'women' as const, age_band: 'under_35' as const, people: women }],
});
const held = async (rows: { structure: string }[]): Promise<string> =>
  (
    await holdSession(world.as(agent), {
      module,
      region: 'MA-09',
      venue: 'Maison de la femme',
      startsAt: ago(5),
      endsAt: ago(1),
      rows,
    } as never)
  )[0]!.about;

const tables = ['enrolment', 'attendance', 'attendance_class', 'certificate'];
/** The records that a session speaks of, table by table. */
const spokenOf = async (session: string): Promise<string[][]> =>
  Promise.all(
    tables.map(async (table) => {
      const { rows } = await world.pool.query(`select structure from trainings.${table} where session = $1`, [session]);
      return rows.map(({ structure }) => structure).sort();
    }),
  );
const all = (...structures: string[]): string[][] => tables.map(() => [...structures].sort());

test('a session goes whole to the record that is kept, and comes back when the merge is undone', async () => {
  const [kept, gone] = await twoRecords(world);
  const session = await held([came(gone, 4)]);
  await issueCertificates(world.as(agent), { session });
  const undo = await merged(world, kept, gone);
  expect(await spokenOf(session)).toEqual(all(kept));
  expect(await world.facts(kept)).toContainEqual(
    expect.objectContaining({
      fact: 'trainings.merge_followed',
      payload: expect.objectContaining({ attendance: 1, enrolment: 1, certificate: 1 }),
    }),
  );
  await undo();
  expect(await spokenOf(session)).toEqual(all(gone));
});

test('a session where both had a place stays as it was, each record with its own count', async () => {
  const [kept, gone] = await twoRecords(world);
  const session = await held([came(kept, 3), came(gone, 4)]);
  await issueCertificates(world.as(agent), { session });
  await merged(world, kept, gone);
  expect(await spokenOf(session)).toEqual(all(kept, gone));
  const { rows } = await world.pool.query(
    'select structure, people from trainings.attendance_listed where session = $1 order by people',
    [session],
  );
  expect(rows).toEqual([
    { structure: kept, people: 3 },
    { structure: gone, people: 4 },
  ]);
});

test('attendance corrected after the merge goes back as it was corrected', async () => {
  const [kept, gone] = await twoRecords(world);
  const session = await held([came(gone, 4)]);
  const undo = await merged(world, kept, gone);
  await recordAttendance(world.as(agent), { session, rows: [came(kept, 6)], why: 'Deux oubliées' } as never);
  await undo();
  const { rows } = await world.pool.query('select structure, people from trainings.attendance where session = $1', [
    session,
  ]);
  expect(rows).toEqual([{ structure: gone, people: 6 }]);
});
