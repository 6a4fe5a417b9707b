import * as v from 'valibot';
import { Invalid } from '../../../platform/refusals.ts';
import { Count, Id, Region } from '../inputs.ts';
import { command } from '../room.ts';
import { openForChange } from '../rows.ts';
import { setQuota } from './set-quota.ts';

const Quota = v.object({ region: Region, minimum: Count, maximum: v.nullable(Count) });
const Input = v.object({ edition: Id, quotas: v.pipe(v.array(Quota), v.maxLength(12)) });

/** The quotas of an edition in one gesture: all of them or none; a fact for each region that changes. */
export const setQuotas = command(Input, async (context, { edition, quotas }) => {
  const { tx, actor } = context;
  await openForChange(tx, edition, actor);
  const upsideDown = quotas.filter(({ minimum, maximum }) => maximum !== null && maximum < minimum);
  if (upsideDown.length > 0)
    throw new Invalid(
      upsideDown.map(({ region }) => ({ field: `quota.${region}.maximum`, code: 'programmes.maximum_too_small' })),
    );
  const known = await tx
    .selectFrom('programmes.quota')
    .select(['region', 'minimum', 'maximum'])
    .where('edition', '=', edition)
    .execute();
  const changed = quotas.filter(({ region, minimum, maximum }) => {
    const kept = known.find((one) => one.region === region) ?? { minimum: 0, maximum: null };
    return kept.minimum !== minimum || kept.maximum !== maximum;
  });
  const facts = [];
  for (const quota of changed) facts.push(...(await setQuota.within(context, { edition, ...quota })));
  return facts;
});
