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
  const frozen = units.toSorted((one, other) => (one.unit < other.unit ? -1 : 1));
  const ids = frozen.map(({ unit }) => unit);
  const structures = frozen.map(({ structure }) => structure);
  const digest = digestOf(ids);
  await tx
    .updateTable('evidence.campaign')
    .set({
      ...{ state: 'announced', figure: figure.value ?? figure.num, announced_at: now },
      ...{ population: ids, structures, digest },
    })
    .where('id', '=', id)
    .execute();
  return [{ fact: 'evidence.campaign_announced', about: id, payload: { population: ids.length, digest } }];
});
