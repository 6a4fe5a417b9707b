import * as v from 'valibot';
import { refuse } from '../../../platform/refusals.ts';
import { mayRunProgramme } from '../policy.ts';
import { command } from '../room.ts';
import { programmeOfEdition } from '../rows.ts';

const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1000));

const Input = v.object({
  edition: v.pipe(v.string(), v.uuid()),
  region: v.pipe(v.string(), v.regex(/^MA-\d{2}$/)),
  minimum: count,
  maximum: v.nullable(count),
});

/** How many laureates a region must have at least, and may have at most; 0 and nothing takes the quota back. */
export const setQuota = command(Input, async ({ tx, actor }, { edition, region, minimum, maximum }) => {
  (await programmeOfEdition(tx, edition, actor)).open(actor, mayRunProgramme);
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
