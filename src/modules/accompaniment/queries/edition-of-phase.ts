import * as v from 'valibot';
import { hide } from '../../../platform/refusals.ts';
import { Id } from '../inputs.ts';
import { query } from '../room.ts';

/** The tranche of a phase, for an address that names the phase alone. Phases are public. */
export const editionOfPhase = query(v.object({ phase: Id }), async ({ tx }, { phase }): Promise<string> => {
  const row = await tx.selectFrom('accompaniment.phase').select('edition').where('id', '=', phase).executeTakeFirst();
  return row?.edition ?? hide();
});
