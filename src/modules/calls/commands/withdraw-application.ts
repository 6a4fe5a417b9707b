import { refuse } from '../../../platform/refusals.ts';
import { OneId } from '../inputs.ts';
import { mayEditApplication } from '../policy.ts';
import { command } from '../room.ts';
import { applicationForUpdate } from '../rows.ts';

/** Takes an application back; before the jury has decided, and for good. */
export const withdrawApplication = command(OneId, async ({ tx, actor }, { id }) => {
  const application = (await applicationForUpdate(tx, id, actor)).open(actor, mayEditApplication);
  if (application.callState === 'announced') refuse('calls.laureates_announced');
  if (application.status === 'withdrawn') return [];
  await tx.updateTable('calls.application').set({ status: 'withdrawn' }).where('id', '=', id).execute();
  return [{ fact: 'calls.application_withdrawn', about: id, payload: { call: application.call } }];
});
