import * as v from 'valibot';
import { invalid } from '../../../platform/refusals.ts';
import { query } from '../room.ts';

/**
 * The one active structure with this register number; a name would be that of several.
 * @throws Invalid at `structure` when there is none, or more than one.
 */
export const structureByNumber = query(
  v.object({ number: v.pipe(v.string(), v.trim(), v.maxLength(60)) }),
  async ({ tx }, { number }): Promise<string> => {
    const found = await tx
      .selectFrom('registry.structure_listed')
      .select('id')
      .where('register_number', '=', number)
      .where('state', '=', 'active')
      .limit(2)
      .execute();
    return found.length === 1 ? found[0]!.id : invalid('structure', 'experts.structure_unknown');
  },
);
