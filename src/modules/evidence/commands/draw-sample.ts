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
import type { CampaignRow, Tx } from '../rows.ts';
import { reasonNotToDraw } from '../rules/campaign.ts';

const Input = v.object({ campaign: Id, seed: v.pipe(v.string(), v.trim(), v.maxLength(200)) });

type Seat = { structure: string; region: string | null };

/** Where structures stand now, each by its id, or what it was merged into. */
const seatsOf = async (tx: Tx, structures: string[]): Promise<Map<string, Seat>> =>
  new Map(
    (
      await tx
        .selectFrom('registry.structure_seat')
        .select(['id', 'kept', 'region'])
        .where('id', '=', sql<string>`any(${structures}::uuid[])`)
        .execute()
    ).map(({ id, kept, region }) => [id, { structure: kept, region }]),
  );

/** The structure of each of the population, as it was announced; of what was announced without, as it is told now. */
const structuresOf = async (context: Parameters<typeof population>[0], campaign: CampaignRow) => {
  const { population: ids, structures, indicator, cell } = campaign;
  if (ids && structures) return new Map(ids.map((unit, at) => [unit, structures[at] ?? null]));
  const { units } = await population(context, indicator, cell);
  return new Map(units.map(({ unit, structure }) => [unit, structure]));
};

/** Draws the sample from the frozen population with the seed that was announced: anybody can draw it again. */
export const drawSample = command(Input, async (context, { campaign: id, seed }) => {
  const { tx, actor, now } = context;
  const campaign = (await campaignForUpdate(tx, id, actor)).open(actor, mayCampaign);
  const reason = reasonNotToDraw({ state: campaign.state, seed });
  if (reason) refuse(`evidence.${reason}`);
  const drawn = drawnFrom(campaign.population ?? [], seed, campaign.size);
  const structureOf = await structuresOf(context, campaign);
  const known = drawn.flatMap((unit) => structureOf.get(unit) ?? []);
  const seats = await seatsOf(tx, known);
  const items = drawn.map((unit, at) => {
    const structure = structureOf.get(unit) ?? null;
    const seat = seats.get(structure ?? '') ?? { structure, region: null };
    return { id: newId(), campaign: id, unit, ...seat, rank: at + 1 };
  });
  await tx.insertInto('evidence.item').values(items).execute();
  await tx.updateTable('evidence.campaign').set({ state: 'drawn', seed, drawn_at: now }).where('id', '=', id).execute();
  return [{ fact: 'evidence.sample_drawn', about: id, payload: { seed, drawn: items.length } }];
});
