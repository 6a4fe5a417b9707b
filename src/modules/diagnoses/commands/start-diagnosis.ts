import * as v from 'valibot';
import { newId } from '../../../platform/ids.ts';
import { locked } from '../../../platform/locked.ts';
import { hide } from '../../../platform/refusals.ts';
import { dayOf } from '../../../platform/words/format.ts';
import { StartEntries } from '../inputs.ts';
import { mayCoach } from '../policy.ts';
import { command } from '../room.ts';

/** Opens a diagnosis of a structure under a published version of an instrument. A day that has not come is today: a phone's clock decides nothing. */
export const startDiagnosis = command(v.object(StartEntries), async ({ tx, actor, now }, input) => {
  const { structure, version, occasion, about = null } = input;
  const found = await tx
    .selectFrom('registry.structure_listed')
    .select(['id as structure', 'region'])
    .where('id', '=', structure)
    .executeTakeFirst();
  locked(found, actor).open(actor, mayCoach);
  const known = await tx
    .selectFrom('diagnoses.instrument_published')
    .select('id')
    .where('id', '=', version)
    .executeTakeFirst();
  if (!known) return hide();
  const [id, today] = [input.id ?? newId(), dayOf(now)];
  await tx
    .insertInto('diagnoses.diagnosis')
    .values({
      id,
      structure,
      version,
      about,
      occasion,
      held_on: input.heldOn && input.heldOn < today ? input.heldOn : today,
      started_by: actor.id,
      started_at: now,
      agreed_by: null,
      agreed_at: null,
    })
    .execute();
  return [{ fact: 'diagnoses.diagnosis_started', about: id, payload: { structure, version, occasion, for: about } }];
});
