import { refuse } from '../../../platform/refusals.ts';
import { OneId } from '../inputs.ts';
import { closeCall, openCall } from '../jobs.ts';
import { mayRunCall } from '../policy.ts';
import { command } from '../room.ts';
import { callForUpdate } from '../rows.ts';
import { reasonNotToPublish } from '../rules/call.ts';
import { tellSearch } from '../searched.ts';

/** From here the call opens and closes by its dates; what it asks and how it judges no longer changes. */
export const publishCall = command(OneId, async ({ tx, actor, now, later }, { id }) => {
  const call = (await callForUpdate(tx, id, actor)).open(actor, mayRunCall);
  const envelopes = await tx
    .selectFrom('programmes.envelope_listed')
    .select('places')
    .where('edition', '=', call.edition)
    .execute();
  const funded = envelopes.reduce((sum, { places }) => sum + places, 0);
  const why = reasonNotToPublish(call, funded, now);
  if (why) refuse(`calls.${why}`, { places: call.places, funded });
  await tx.updateTable('calls.call').set({ state: 'published' }).where('id', '=', id).execute();
  await tellSearch(tx, id);
  await later(openCall, { call: id }, { after: call.opensAt });
  await later(closeCall, { call: id }, { after: call.closesAt });
  return [
    {
      fact: 'calls.call_published',
      about: id,
      payload: {
        edition: call.edition,
        places: call.places,
        opens_at: call.opensAt.toISOString(),
        closes_at: call.closesAt.toISOString(),
        rubric: call.rubric.criteria.map(({ code, weight }) => ({ code, weight })),
      },
    },
  ];
});
