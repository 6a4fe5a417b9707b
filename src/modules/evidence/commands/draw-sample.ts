import { sql } from 'kysely';
import * as v from 'valibot';
import { newId } from '../../../platform/ids.ts';
import { refuse } from '../../../platform/refusals.ts';
import { population } from '../../indicators/index.ts';
import { drawnFrom } from '../drawing.ts';
import { Id } from '../inputs.ts';
import { mayCampaign } from '../policy.ts';
import { command } from '../room.ts';
import { campaignForUpdate } from '../rows.ts';
import type { Tx } from '../rows.ts';
import { reasonNotToDraw } from '../rules/campaign.ts';

const Input = v.object({ campaign: Id, seed: v.pipe(v.string(), v.trim(), v.maxLength(200)) });

const regionsOf = async (tx: Tx, structures: string[]): Promise<Map<string, string | null>> =>
  new Map(
    (
      await tx
        .selectFrom('registry.structure_listed')
        .select(['id', 'region'])
        .where('id', '=', sql<string>`any(${structures}::uuid[])`)
        .execute()
    ).map(({ id, region }) => [id, region]),
  );

/** Draws the sample from the frozen population with the seed that was announced: anybody can draw it again. */
export const drawSample = command(Input, async (context, { campaign: id, seed }) => {
  const { tx, actor, now } = context;
  const campaign = (await campaignForUpdate(tx, id, actor)).open(actor, mayCampaign);
  const reason = reasonNotToDraw({ state: campaign.state, seed });
  if (reason) refuse(`evidence.${reason}`);
  const drawn = drawnFrom(campaign.population ?? [], seed, campaign.size);
  const { units } = await population(context, campaign.indicator, campaign.cell);
  const structureOf = new Map(units.map(({ unit, structure }) => [unit, structure]));
  const regions = await regionsOf(
    tx,
    drawn.flatMap((unit) => structureOf.get(unit) ?? []),
  );
  const items = drawn.map((unit, rank) => {
    const structure = structureOf.get(unit) ?? null;
    return { id: newId(), campaign: id, unit, structure, region: regions.get(structure ?? '') ?? null, rank: rank + 1 };
  });
  await tx.insertInto('evidence.item').values(items).execute();
  await tx.updateTable('evidence.campaign').set({ state: 'drawn', seed, drawn_at: now }).where('id', '=', id).execute();
  return [{ fact: 'evidence.sample_drawn', about: id, payload: { seed, drawn: items.length } }];
});
