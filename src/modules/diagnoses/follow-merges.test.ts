import { afterAll, beforeAll, expect, test } from 'vitest';
import { merged, twoRecords } from '../../../test/support/merges.ts';
import { openWorld } from '../../../test/support/world.ts';
import type { World } from '../../../test/support/world.ts';
import { jobs, reactions } from '../../rooms.ts';
import { system } from '../../platform/rights.ts';
import { adoptShipped, holdDiagnosis, publishedInstruments } from './index.ts';

let world: World;
let version: string;
beforeAll(async () => {
  world = await openWorld({ jobs, reactions });
  await adoptShipped(world.as(), {});
  version = (await publishedInstruments(world.as(), {}))[0]!.id;
});
afterAll(() => world.close());

const held = async (structure: string, heldOn: string): Promise<string> =>
  (
    await holdDiagnosis(world.as(system), {
      structure,
      version,
      occasion: 'start',
      coach: { A1: { score: 2 } },
      heldOn,
    })
  )[0]!.about;
const structureOf = async (diagnosis: string): Promise<string> =>
  (await world.pool.query('select structure from diagnoses.diagnosis where id = $1', [diagnosis])).rows[0].structure;

test('diagnoses follow the record that is kept beside its own, and only these come back', async () => {
  const [kept, gone] = await twoRecords(world);
  const own = await held(kept, '2025-11-01');
  const come = await held(gone, '2026-05-01');
  const undo = await merged(world, kept, gone);
  expect([await structureOf(own), await structureOf(come)]).toEqual([kept, kept]);
  await undo();
  expect([await structureOf(own), await structureOf(come)]).toEqual([kept, gone]);
});
