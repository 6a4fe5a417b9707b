import * as v from 'valibot';
import { refuse } from '../../../platform/refusals.ts';
import { mayDecide } from '../policy.ts';
import { command } from '../room.ts';
import { refuseFutureDays } from './future-days.ts';
import { day } from './schemas.ts';
import { keepChange, structureForUpdate } from './structure-rows.ts';

const Input = v.object({
  structure: v.pipe(v.string(), v.uuid()),
  dissolved_on: v.pipe(day, v.nonNullable(v.string(), 'invalid.non_empty')),
  why: v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(500)),
});

/** A structure that is no more: it leaves the directory, and its page says so. */
export const dissolveStructure = command(Input, async (context, { structure: id, dissolved_on, why }) => {
  const { tx, actor, now } = context;
  const structure = (await structureForUpdate(tx, id, actor)).open(actor, mayDecide);
  if (structure.state !== 'active') refuse('registry.not_active');
  refuseFutureDays(now, { dissolved_on });
  await tx.updateTable('registry.structure').set({ state: 'dissolved', dissolved_on }).where('id', '=', id).execute();
  const before = { state: 'active', dissolved_on: null };
  const change = await keepChange(context, structure, {
    verb: 'dissolve',
    why,
    before,
    after: { state: 'dissolved', dissolved_on },
  });
  return [{ fact: 'registry.structure_dissolved', about: id, payload: { change, dissolved_on } }];
});
