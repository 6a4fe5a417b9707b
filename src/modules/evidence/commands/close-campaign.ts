import * as v from 'valibot';
import { refuse } from '../../../platform/refusals.ts';
import { Id } from '../inputs.ts';
import { mayCampaign } from '../policy.ts';
import { command } from '../room.ts';
import { campaignForUpdate } from '../rows.ts';
import { reasonNotToClose } from '../rules/campaign.ts';

/** Says publicly what the sample showed, once every drawn record is settled. */
export const closeCampaign = command(v.object({ campaign: Id }), async ({ tx, actor, now }, { campaign: id }) => {
  const campaign = (await campaignForUpdate(tx, id, actor)).open(actor, mayCampaign);
  const items = await tx.selectFrom('evidence.item').select('state').where('campaign', '=', id).execute();
  const unsettled = items.filter(({ state }) => state === 'waiting' || state === 'collected').length;
  const reason = reasonNotToClose({ state: campaign.state, unsettled });
  if (reason) refuse(`evidence.${reason}`, { count: unsettled });
  await tx.updateTable('evidence.campaign').set({ state: 'closed', closed_at: now }).where('id', '=', id).execute();
  const verified = items.filter(({ state }) => state === 'verified').length;
  return [{ fact: 'evidence.campaign_closed', about: id, payload: { drawn: items.length, verified } }];
});
