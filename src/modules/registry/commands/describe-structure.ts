import * as v from 'valibot';
import { refuse } from '../../../platform/refusals.ts';
import { mayTell } from '../policy.ts';
import { command } from '../room.ts';
import { correctFields } from './correcting.ts';
import { count, structureFields } from './schemas.ts';
import { structureForUpdate } from './structure-rows.ts';

const { summary, value_chains, products, website } = structureFields;
const Input = v.object({
  structure: v.pipe(v.string(), v.uuid()),
  version: count,
  ...{ summary, value_chains, products, website },
});

/**
 * What a structure says of itself: its presentation, value chains, products and site, as they were read at `version`.
 * Its name, numbers and place are the register's: `correct-structure`.
 */
export const describeStructure = command(Input, async (context, { structure: id, version, ...told }) => {
  const { tx, actor } = context;
  const structure = (await structureForUpdate(tx, id, actor)).open(actor, mayTell);
  if (structure.state !== 'active') refuse('registry.not_active');
  const changed = await correctFields(context, structure, told, { verb: 'describe', version });
  return changed === null ? [] : [{ fact: 'registry.structure_corrected', about: id, payload: changed }];
});
