import { beforeAll, expect, test } from 'vitest';
import { registered } from '../../../../test/support/registry.ts';
import { openWorld, someone } from '../../../../test/support/world.ts';
import type { World } from '../../../../test/support/world.ts';
import { newId } from '../../../platform/ids.ts';
import { Hidden, Refusal } from '../../../platform/refusals.ts';
import { timeInWords } from '../../../platform/words/format.ts';
import {
  cancelSession,
  enrolStructures,
  holdSession,
  issueCertificates,
  modules,
  planSessions,
  withdrawEnrolment,
} from '../index.ts';
import { certificateBehindCode, certificatesOfSession } from '../queries/certificates.ts';
import { changeSession } from './change-session.ts';
import { addModule, changeModule } from './keep-module.ts';
import { revokeCertificate } from './revoke-certificate.ts';

let world: World;
let module: string;
const some: string[] = [];
beforeAll(async () => {
  world = await openWorld();
  module = (await modules(world.as(), {}))[0]!.id;
  for (let i = 0; i < 6; i += 1) some.push(await registered(world.as()));
});

const agent = someone({ role: 'field_agent', region: 'MA-09' });
const code = (act: Promise<unknown>): Promise<string> =>
  act.then(
    () => 'done',
    (error) => (error instanceof Refusal ? error.code : String(error)),
  );
const plan = {
  region: 'MA-09',
  venue: 'Maison de la femme',
  capacity: 4,
  schedule: { every: 'once', first: '2027-01-12' },
  starts: '09:00',
  ends: '16:30',
} as const;
const planned = async (changes: object = {}): Promise<string[]> =>
  (await planSessions(world.as(agent), { module, ...plan, ...changes } as never))
    .filter(({ fact }) => fact === 'trainings.session_planned')
    .map(({ about }) => about);
const states = async (session: string): Promise<string[]> =>
  (
    await world.db
      .selectFrom('trainings.enrolment')
      .select(['structure', 'state'])
      .where('session', '=', session)
      .orderBy('asked_at')
      .orderBy('id')
      .execute()
  ).map(({ structure, state }) => `${some.indexOf(structure)} ${state}`);

test('a schedule makes its sessions at the hour of Morocco, and one gesture invites a whole cohort to all of them', async () => {
  const schedule = { every: 'week', first: '2027-01-12', times: 3 };
  const sessions = await planned({ schedule, structures: some.slice(0, 3), seats: 2 });
  expect(sessions).toHaveLength(3);
  const rows = await world.db
    .selectFrom('trainings.session')
    .select(['starts_at', 'series'])
    .where('id', 'in', sessions)
    .orderBy('starts_at')
    .execute();
  expect(new Set(rows.map(({ series }) => series)).size).toBe(1);
  expect(rows.map(({ starts_at: at }) => timeInWords('fr', at))).toEqual(['09:00', '09:00', '09:00']);
  for (const session of sessions) expect(await states(session)).toEqual(['0 enrolled', '1 enrolled', '2 waitlisted']);
  const enrolled = (await world.facts()).filter(
    ({ fact, about }) => fact.endsWith('_enrolled') && sessions.includes(about),
  );
  expect(enrolled.map(({ payload }) => payload['sessions'])).toEqual([3, 0, 0]);
});

test('seats given back go to the waiting list at once, in its order, and the move is journalled', async () => {
  const [session] = await planned({ structures: some.slice(0, 4), seats: 2 });
  expect(await states(session!)).toEqual(['0 enrolled', '1 enrolled', '2 waitlisted', '3 waitlisted']);
  const herself = someone({ role: 'cooperative_representative', structure: some[0]! });
  await withdrawEnrolment(world.as(herself), { session: session!, structure: some[0]! });
  expect(await states(session!)).toEqual(['0 withdrawn', '1 enrolled', '2 enrolled', '3 waitlisted']);
  expect((await world.facts(session!)).slice(-2)).toMatchObject([
    { fact: 'trainings.enrolment_withdrawn', payload: { structure: some[0], seats: 2 } },
    { fact: 'trainings.moved_up', payload: { structure: some[2] } },
  ]);
  await expect(withdrawEnrolment(world.as(herself), { session: session!, structure: some[1]! })).rejects.toBeInstanceOf(
    Hidden,
  );
  await enrolStructures(world.as(agent), { session: session!, structures: [some[0]!], seats: 2 });
  expect(await states(session!)).toEqual(['1 enrolled', '2 enrolled', '3 waitlisted', '0 waitlisted']);
});

test('two who give their seats back at once move two up, and never more than there are seats', async () => {
  const [session] = await planned({ structures: some.slice(0, 5), seats: 2 });
  await Promise.all(
    some.slice(0, 2).map((structure) => withdrawEnrolment(world.as(agent), { session: session!, structure })),
  );
  expect(await states(session!)).toEqual(['0 withdrawn', '1 withdrawn', '2 enrolled', '3 enrolled', '4 waitlisted']);
});

test('a larger room lets the waiting list move up; a moved hour is told from a changed trainer', async () => {
  const [session] = await planned({ structures: some.slice(0, 3), seats: 2 });
  const change = { session: session!, day: '2027-01-12', ...plan, capacity: 6 };
  const { schedule: _schedule, ...asIs } = change;
  expect(await changeSession(world.as(agent), asIs)).toMatchObject([
    { fact: 'trainings.session_changed' },
    { fact: 'trainings.moved_up', payload: { structure: some[2] } },
  ]);
  expect(await changeSession(world.as(agent), { ...asIs, starts: '10:00' })).toMatchObject([
    { fact: 'trainings.session_moved' },
  ]);
  const elsewhere = changeSession(world.as(agent), { ...asIs, region: 'MA-02' });
  await expect(elsewhere).rejects.toBeInstanceOf(Hidden);
});

test('what is called off, or was held, is neither filled nor changed any more', async () => {
  const [session] = await planned();
  await cancelSession(world.as(agent), { session: session!, reason: 'Route coupée par la neige' });
  const enrol = { session: session!, structures: [some[0]!] };
  expect(await code(enrolStructures(world.as(agent), enrol))).toBe('trainings.session_cancelled');
  expect(await code(cancelSession(world.as(agent), { session: session!, reason: 'encore' }))).toBe(
    'trainings.session_cancelled',
  );
  await expect(
    cancelSession(world.as(someone('partner')), { session: session!, reason: 'non' }),
  ).rejects.toBeInstanceOf(Hidden);
});

test('plans that cannot be are refused at their field', async () => {
  await expect(planned({ ends: '08:00' })).rejects.toMatchObject({ problems: [{ field: 'ends' }] });
  await expect(planned({ starts: '25:00' })).rejects.toMatchObject({ problems: [{ code: 'trainings.hour' }] });
  await expect(planned({ structures: [newId()] })).rejects.toMatchObject({ problems: [{ field: 'structures' }] });
  expect(await code(planned({ venue: '' }))).toBe('trainings.venue_missing');
  expect(await planned({ venue: '', remote: true })).toHaveLength(1);
});

test('the catalogue is kept by the office alone, each code once', async () => {
  const one = { code: 'first_aid', theme: 'production', title: { ar: 'الإسعافات الأولية' }, hours: 3.5 } as const;
  const officer = someone('programme_officer');
  const id = (await addModule(world.as(officer), one))[0]!.about;
  expect(await code(addModule(world.as(officer), one))).toBe('trainings.module_exists');
  await expect(addModule(world.as(agent), { ...one, code: 'x1' })).rejects.toBeInstanceOf(Hidden);
  const { code: _code, ...fields } = one;
  await changeModule(world.as(officer), { module: id, ...fields, retired: true });
  expect((await modules(world.as(), {})).map((each) => each.id)).not.toContain(id);
  expect((await modules(world.as(), { retired: true })).map((each) => each.id)).toContain(id);
});

test('those who were present are certified once, anybody may check the code, and it can be taken back', async () => {
  const at = (hours: number) => new Date(Date.now() + hours * 3_600_000);
  const rows = [
    { structure: some[0]!, status: 'present' as const, named: [{ name: 'Zahra', sex: 'women' as const }] },
    { structure: some[1]!, status: 'absent' as const },
  ];
  const held = { module, region: 'MA-09' as const, venue: 'Ici', startsAt: at(-4), endsAt: at(-1), rows };
  const session = (await holdSession(world.as(agent), held))[0]!.about;
  await issueCertificates(world.as(agent), { session });
  expect(await code(issueCertificates(world.as(agent), { session }))).toBe('trainings.nothing_to_certify');
  const given = await certificatesOfSession(world.as(agent), { session });
  expect(given.map(({ of, structure }) => [of !== null, structure])).toEqual([
    [false, some[0]],
    [true, some[0]],
  ]);
  const hers = given[1]!;
  const typed = hers.code.toLowerCase().replaceAll('-', ' ');
  expect(await certificateBehindCode(world.as(someone()), { code: typed })).toMatchObject({
    known: true,
    certificate: { holder: 'Zahra', revoked: false },
  });
  expect(await certificateBehindCode(world.as(), { code: '0000-0000-1' })).toEqual({ known: false, why: 'misread' });
  await revokeCertificate(world.as(agent), { certificate: hers.id, reason: 'Nom mal écrit' });
  expect(await certificateBehindCode(world.as(), { code: hers.code })).toMatchObject({
    certificate: { revoked: true },
  });
  await issueCertificates(world.as(agent), { session });
  expect(await certificatesOfSession(world.as(agent), { session })).toHaveLength(2);
  await expect(certificatesOfSession(world.as(someone('partner')), { session })).rejects.toBeInstanceOf(Hidden);
  expect(JSON.stringify(await world.facts(session))).not.toContain('Zahra');
});
