import * as v from 'valibot';
import { invalid, refuse } from '../../../platform/refusals.ts';
import { mayKeep } from '../policy.ts';
import { command } from '../room.ts';
import { problemOfPlace, settledPlace } from '../rules/structure-place.ts';
import { refuseFutureDays } from './future-days.ts';
import { count, structureFields, text } from './schemas.ts';
import { correctFields } from './correcting.ts';
import { structureForUpdate } from './structure-rows.ts';

const Input = v.object({ id: v.pipe(v.string(), v.uuid()), version: count, why: text(500), ...structureFields });

/**
 * Corrects a structure as it was read at `version`. What others changed meanwhile is kept; where both changed the same
 * field, nothing is written and each such field says what it holds now.
 */
export const correctStructure = command(Input, async (context, { id, version, why, ...typed }) => {
  const { tx, actor, now } = context;
  const structure = (await structureForUpdate(tx, id, actor)).open(actor, mayKeep);
  if (structure.state === 'merged') refuse('registry.structure_merged');
  refuseFutureDays(now, { created_on: typed.created_on });
  const wrong = problemOfPlace(typed);
  if (wrong) invalid(wrong.split('_')[0]!, `registry.${wrong}`);
  const mine = { ...typed, ...settledPlace(typed) };
  const changed = await correctFields(context, structure, mine, { verb: 'correct', version, why });
  return changed === null ? [] : [{ fact: 'registry.structure_corrected', about: id, payload: changed }];
});
