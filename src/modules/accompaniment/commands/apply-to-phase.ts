import * as v from 'valibot';
import { newId } from '../../../platform/ids.ts';
import { hide, refuse } from '../../../platform/refusals.ts';
import { allow } from '../../../platform/rights.ts';
import { dayOf } from '../../../platform/words/format.ts';
import { Id } from '../inputs.ts';
import { appliesAs } from '../policy.ts';
import { command } from '../room.ts';
import { phaseForUpdate } from '../rows.ts';
import type { Phase } from '../rows.ts';
import { reasonNotEligible } from '../rules/eligibility.ts';
import type { Existence } from '../rules/eligibility.ts';
import { reasonNotToApply } from '../rules/places.ts';

const Input = v.object({
  /** Made by the client when it may be sent twice. */
  id: v.optional(Id),
  phase: Id,
  structure: Id,
});

/** Whether the phase is open to its region today, and the cooperative young enough. */
const refuseUnlessWelcome = (phase: Phase, structure: Existence & { region: string | null }, today: string): void => {
  if (phase.editionState === 'closed') refuse('accompaniment.edition_closed');
  const closed = reasonNotToApply(phase, { today, region: structure.region });
  if (closed) refuse(`accompaniment.${closed}`, { opens: phase.opensOn, closes: phase.closesOn });
  const not = reasonNotEligible(structure, { today, mostYears: phase.mostYears });
  if (not) refuse(`accompaniment.${not}`, { years: phase.mostYears, created: structure.createdOn ?? '' });
};

/**
 * A cooperative asks to be accompanied: by its representative, by an agent of its region, or by an officer. The region
 * and the date of creation are the register's; its place in the waiting list is the moment of this verb.
 */
export const applyToPhase = command(Input, async ({ tx, actor, now }, input) => {
  const { phase: phaseId, structure } = input;
  const id = input.id ?? newId();
  // The phase's row orders those who apply at once, so that a form sent twice finds its own first sending.
  const phase = (await phaseForUpdate(tx, phaseId, actor)).open(actor, ({ kind }) => kind !== 'anonymous');
  const known = await tx
    .selectFrom('registry.structure_listed')
    .select(['region', 'state', 'created_on as createdOn'])
    .where('id', '=', structure)
    .executeTakeFirst();
  if (!known) return hide();
  const region = known.region ?? '';
  const as = appliesAs(actor, { structure, region, programme: phase.programme });
  allow(actor, as !== null);
  const again = await tx
    .selectFrom('accompaniment.engagement')
    .select('structure')
    .where('id', '=', id)
    .executeTakeFirst();
  if (again) return again.structure === structure ? [] : refuse('accompaniment.already_engaged');
  refuseUnlessWelcome(phase, known, dayOf(now));
  await tx
    .insertInto('accompaniment.engagement')
    .values({
      id,
      phase: phase.id,
      edition: phase.edition,
      structure,
      region,
      state: 'applied',
      applied_at: now,
      applied_by: actor.id,
      applied_as: as ?? 'house',
    })
    .execute();
  return [{ fact: 'accompaniment.applied', about: id, payload: { phase: phase.id, structure, region, as } }];
});
