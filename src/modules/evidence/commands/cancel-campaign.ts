import * as v from 'valibot';
import { refuse } from '../../../platform/refusals.ts';
import { Id, Reason } from '../inputs.ts';
import { mayCampaign } from '../policy.ts';
import { command } from '../room.ts';
import { campaignForUpdate } from '../rows.ts';

/** Gives a campaign up before it has an answer; one that was announced stays on its public page, with that word. */
export const cancelCampaign = command(
  v.object({ campaign: Id, reason: Reason }),
  async ({ tx, actor }, { campaign: id, reason }) => {
    const campaign = (await campaignForUpdate(tx, id, actor)).open(actor, mayCampaign);
    if (campaign.state === 'closed' || campaign.state === 'cancelled') refuse('evidence.already_over');
    await tx
      .updateTable('evidence.campaign')
      .set({ state: 'cancelled', given_up_because: reason })
      .where('id', '=', id)
      .execute();
    return [{ fact: 'evidence.campaign_cancelled', about: id }];
  },
);
