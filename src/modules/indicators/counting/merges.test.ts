/** Records of the rooms below, with the definitions that are shipped. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { someYoung } from '../../../../test/support/accompaniment.ts';
import { merged } from '../../../../test/support/merges.ts';
import { openWorld } from '../../../../test/support/world.ts';
import type { World } from '../../../../test/support/world.ts';
import { sealAll } from '../../../platform/journal/seal.ts';
import { jobs, reactions } from '../../../rooms.ts';
import { correctStructure } from '../../registry/index.ts';
import { holdSession, modules, recordAttendance } from '../../trainings/index.ts';
import { followJournal } from '../commands/follow-journal.ts';
import { figure } from '../queries/figures.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld({ jobs, reactions });
});
afterAll(() => world.close());

const hour = 3_600_000;
const ago = (hours: number): Date => new Date(Date.now() - hours * hour);
const valueOf = async (indicator: string, cell = {}): Promise<number | null> => {
  await world.settle();
  await sealAll(world.ground.db);
  await followJournal(world.as(), {});
  return (await figure(world.as(), { indicator, ...cell })).value;
};

const trainedTogether = async (structures: string[]): Promise<string> => {
  const module = (await modules(world.as(), {}))[0]!.id;
  const rows = structures.map((structure) => ({ structure, status: 'present' as const, people: 3 }));
  const held = { module, region: 'MA-09' as const, venue: 'Ici', startsAt: ago(4), endsAt: ago(1), rows };
  return (await holdSession(world.as(), held))[0]!.about;
};

test('two records of one cooperative count once when they are merged, and twice again when that is undone', async () => {
  const [kept, gone] = [await someYoung(world.as), await someYoung(world.as)];
  await trainedTogether([kept, gone]);
  expect(await valueOf('cooperatives_trained')).toBe(2);
  expect(await valueOf('cooperatives_supported')).toBe(2);
  const undo = await merged(world, kept, gone);
  expect(await valueOf('cooperatives_trained')).toBe(1);
  expect(await valueOf('trainees')).toBe(6);
  await undo();
  expect(await valueOf('cooperatives_trained')).toBe(2);
});

test('a correction of attendance, and one of the register, move the cells that depend on them', async () => {
  const structure = await someYoung(world.as);
  const before = [
    await valueOf('cooperatives_trained'),
    await valueOf('trainees', { period: String(ago(4).getUTCFullYear()) }),
  ];
  const session = await trainedTogether([structure]);
  expect(await valueOf('cooperatives_trained')).toBe(before[0]! + 1);
  const there = await valueOf('cooperatives_trained', { place: 'MA-07' });
  const { rows } = await world.pool.query('select version from registry.structure where id = $1', [structure]);
  await correctStructure(world.as(), {
    id: structure,
    version: rows[0].version,
    why: null,
    names: { fr: 'Coopérative de Safi', ar: null, zgh: null, other: null },
    province: 'MA-SAF',
    region: 'MA-07',
  } as never);
  expect(await valueOf('cooperatives_trained', { place: 'MA-07' })).toBe(there! + 1);
  await recordAttendance(world.as(), {
    session,
    rows: [{ structure, status: 'absent' }],
    why: 'Venue une autre',
  } as never);
  expect(await valueOf('cooperatives_trained')).toBe(before[0]!);
  expect(await valueOf('cooperatives_trained', { place: 'MA-07' })).toBe(there!);
});
