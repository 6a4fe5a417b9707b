import { beforeAll, expect, test } from 'vitest';
import { noon, someEnrolled, someReport, someTranche } from '../../../test/support/accompaniment.ts';
import { openWorld } from '../../../test/support/world.ts';
import type { World } from '../../../test/support/world.ts';
import { anonymiseBatch } from '../privacy/commands/anonymise-batch.ts';
import { declare } from '../privacy/index.ts';
import { reportVisit, withdrawEngagement } from './index.ts';
import { processings } from './processings.ts';

const processing = 'accompaniment.engagements';

let world: World;
beforeAll(async () => {
  declare({ processings });
  world = await openWorld();
  return world.close;
});

test('a passage whose time is over loses who signed and what was remarked, and its visits are still counted', async () => {
  const { phase } = await someTranche(world.as);
  const [over, under] = [await someEnrolled(world.as, phase), await someEnrolled(world.as, phase)];
  for (const engagement of [over, under])
    await reportVisit(
      world.as(undefined, noon),
      someReport(engagement, { summary: 'Amina tient les comptes.', signedBy: 'Amina' }),
    );
  await withdrawEngagement(world.as(undefined, noon), { engagement: over, why: 'other', note: 'Amina est partie.' });
  const inYears = (years: number) => new Date(noon.getTime() + years * 366 * 86_400_000);
  expect(await anonymiseBatch(world.as(undefined, inYears(4.9)), { processing })).toEqual([]);
  const facts = await anonymiseBatch(world.as(undefined, inYears(5)), { processing });
  expect(facts[1]).toEqual({ fact: 'accompaniment.engagement_anonymised', about: over });
  const { rows } = await world.pool.query(
    `select engagement.id, withdrawn_note, summary, signed_by, minutes, themes, present
      from accompaniment.engagement join accompaniment.visit on visit.engagement = engagement.id
      where engagement.id = any($1)`,
    [[over, under]],
  );
  const said = { minutes: 120, themes: ['finance'], present: [{ sex: 'women', persons: 5 }] };
  expect(rows.find(({ id }) => id === over)).toMatchObject({
    ...said,
    withdrawn_note: '',
    summary: '',
    signed_by: '',
  });
  expect(rows.find(({ id }) => id === under)).toMatchObject({ ...said, signed_by: 'Amina' });
});
