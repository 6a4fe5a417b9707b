import { beforeAll, expect, test } from 'vitest';
import { registered } from '../../../test/support/registry.ts';
import { openWorld } from '../../../test/support/world.ts';
import type { World } from '../../../test/support/world.ts';
import { anonymiseBatch } from '../privacy/commands/anonymise-batch.ts';
import { declare } from '../privacy/index.ts';
import {
  adoptShipped,
  agreeDiagnosis,
  answerItems,
  cooperativeDiagnosis,
  publishedInstruments,
  startDiagnosis,
} from './index.ts';
import { processings } from './processings.ts';
import { itemsOf } from './rules/instrument.ts';

const processing = 'diagnoses.answers';

let world: World;
beforeAll(async () => {
  declare({ processings });
  world = await openWorld();
  return world.close;
});

test('a diagnosis whose time is over keeps its scores and loses what was remarked of people', async () => {
  const structure = await registered(world.as());
  await adoptShipped(world.as(), {});
  const version = (await publishedInstruments(world.as(), {}))[0]!.id;
  const [started] = await startDiagnosis(world.as(), { structure, version, occasion: 'start' });
  const diagnosis = started!.about;
  const answers = Object.fromEntries(
    itemsOf(cooperativeDiagnosis).map(({ code }) => [code, { score: 2, note: 'Vu avec Amina' }]),
  );
  for (const side of ['own', 'coach'] as const) await answerItems(world.as(), { diagnosis, side, answers });
  await agreeDiagnosis(world.as(), { diagnosis });
  await world.pool.query(`update diagnoses.diagnosis set agreed_at = now() - interval '61 months' where id = $1`, [
    diagnosis,
  ]);
  const scores = async () =>
    (
      await world.pool.query('select * from diagnoses.score_listed where diagnosis = $1 order by side, dimension', [
        diagnosis,
      ])
    ).rows;
  const before = await scores();
  expect(before.length).toBeGreaterThan(8);
  const facts = await anonymiseBatch(world.as(), { processing });
  expect(facts[1]).toEqual({ fact: 'diagnoses.diagnosis_anonymised', about: diagnosis });
  expect(await scores()).toEqual(before);
  const { rows } = await world.pool.query(
    `select count(*) filter (where note <> '')::int as noted, count(*)::int as answers from diagnoses.answer
      where diagnosis = $1`,
    [diagnosis],
  );
  expect(rows[0]).toMatchObject({ noted: 0 });
  expect(rows[0].answers).toBeGreaterThanOrEqual(80);
});
