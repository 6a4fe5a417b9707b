import * as v from 'valibot';
import { refuse } from '../../../platform/refusals.ts';
import { Count, Id, Region } from '../inputs.ts';
import { command } from '../room.ts';
import { openForChange } from '../rows.ts';

const Input = v.object({ edition: Id, region: Region, minimum: Count, maximum: v.nullable(Count) });

/** How many laureates a region must have at least, and may have at most; 0 and nothing takes the quota back. */
export const setQuota = command(Input, async ({ tx, actor }, { edition, region, minimum, maximum }) => {
  await openForChange(tx, edition, actor);
  if (maximum !== null && maximum < minimum) refuse('programmes.quota_upside_down', { minimum, maximum });
  if (minimum === 0 && maximum === null) {
    await tx.deleteFrom('programmes.quota').where('edition', '=', edition).where('region', '=', region).execute();
  } else {
    await tx
      .insertInto('programmes.quota')
      .values({ edition, region, minimum, maximum })
      .onConflict((conflict) => conflict.columns(['edition', 'region']).doUpdateSet({ minimum, maximum }))
      .execute();
  }
  return [{ fact: 'programmes.quota_set', about: edition, payload: { region, minimum, maximum } }];
});
