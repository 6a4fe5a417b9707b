import * as v from 'valibot';
import { refuse } from '../../../platform/refusals.ts';
import { Id, Reason } from '../inputs.ts';
import { mayCollect } from '../policy.ts';
import { command } from '../room.ts';
import { itemForUpdate } from '../rows.ts';
import { reasonNotToCollect } from '../rules/campaign.ts';

/** Nothing can be had of a drawn record: it stays in the sample, and counts as not proved. */
export const tellUnreachable = command(
  v.object({ item: Id, reason: Reason }),
  async (context, { item: id, reason }) => {
    const { tx, actor, now } = context;
    const item = (await itemForUpdate(tx, id, actor)).open(actor, mayCollect);
    const why = reasonNotToCollect({ campaign: item.campaignState, item: item.state });
    if (why) refuse(`evidence.${why}`);
    await tx
      .updateTable('evidence.item')
      .set({ state: 'unreachable', reason, settled_by: actor.id, settled_at: now })
      .where('id', '=', id)
      .execute();
    return [{ fact: 'evidence.record_unreachable', about: id, payload: { campaign: item.campaign } }];
  },
);
