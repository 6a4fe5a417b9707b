import * as v from 'valibot';
import { hide } from '../../../platform/refusals.ts';
import { allow } from '../../../platform/rights.ts';
import { query } from '../room.ts';

/** A claim with whom to tell of it; for the house's own messages alone. */
export const claimToTell = query(
  v.object({ claim: v.pipe(v.string(), v.uuid()) }),
  async ({ tx, actor }, { claim }) => {
    allow(actor, actor.kind === 'system');
    const row = await tx
      .selectFrom('registry.claim as claim')
      .innerJoin('registry.structure as structure', 'structure.id', 'claim.structure')
      .leftJoin('registry.structure_contact as contact', 'contact.structure', 'claim.structure')
      .select([
        'structure.name as structure',
        'claim.person',
        'claim.reason',
        'contact.person as contactPerson',
        'contact.phone',
        'contact.email',
        'contact.language',
      ])
      .where('claim.id', '=', claim)
      .executeTakeFirst();
    return row ?? hide();
  },
);
