import * as v from 'valibot';
import { refuse } from '../../../platform/refusals.ts';
import { population } from '../../indicators/index.ts';
import { digestOf } from '../drawing.ts';
import { Id } from '../inputs.ts';
import { mayCampaign } from '../policy.ts';
import { command } from '../room.ts';
import { campaignForUpdate, criteriaOf } from '../rows.ts';
import { reasonNotToAnnounce } from '../rules/campaign.ts';

/** Freezes what the sample will be drawn from and says it publicly, before its seed can be known. */
export const announceCampaign = command(v.object({ campaign: Id }), async (context, { campaign: id }) => {
  const { tx, actor, now } = context;
  const campaign = (await campaignForUpdate(tx, id, actor)).open(actor, mayCampaign);
  const { figure, units } = await population(context, campaign.indicator, campaign.cell);
  const criteria = await criteriaOf(tx, id);
  const reason = reasonNotToAnnounce({ state: campaign.state, criteria: criteria.length, population: units.length });
  if (reason) refuse(`evidence.${reason}`);
  const ids = units.map(({ unit }) => unit).toSorted();
  const digest = digestOf(ids);
  await tx
    .updateTable('evidence.campaign')
    .set({ state: 'announced', figure: figure.value ?? figure.num, population: ids, digest, announced_at: now })
    .where('id', '=', id)
    .execute();
  return [{ fact: 'evidence.campaign_announced', about: id, payload: { population: ids.length, digest } }];
});
