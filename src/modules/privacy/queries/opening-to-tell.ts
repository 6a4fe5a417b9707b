import * as v from 'valibot';
import { hide } from '../../../platform/refusals.ts';
import { allow } from '../../../platform/rights.ts';
import { Id } from '../inputs.ts';
import { query } from '../room.ts';

/** Who opened what until when, and whom to tell: the administrators of everything, but not the one who did it. */
export const openingToTell = query(v.object({ opening: Id }), async ({ tx, actor }, { opening }) => {
  allow(actor, actor.kind === 'system');
  const row = await tx
    .selectFrom('privacy.opening as opening')
    .innerJoin('registry.structure_listed as structure', 'structure.id', 'opening.structure')
    .leftJoin('people.person_name as who', 'who.id', 'opening.person')
    .select(['opening.person', 'opening.until_at as until', 'structure.name as structure', 'who.name as who'])
    .where('opening.id', '=', opening)
    .executeTakeFirst();
  const { person, ...found } = row ?? hide();
  const holders = await tx
    .selectFrom('people.holder')
    .select('person')
    .distinct()
    .where('role', '=', 'administrator')
    .where('person', '<>', person)
    .execute();
  return { ...found, administrators: holders.map((one) => one.person) };
});
