import { sql } from 'kysely';
import * as v from 'valibot';
import { hide } from '../../../platform/refusals.ts';
import type { Trilingual } from '../../../platform/words/trilingual.ts';
import { Id } from '../inputs.ts';
import { mayCollect, mayJudge, regionsSeen } from '../policy.ts';
import { query } from '../room.ts';
import { criteriaOf, latestProofs } from '../rows.ts';
import type { Tx } from '../rows.ts';
import { itemStates } from '../rules/campaign.ts';
import type { CampaignState, ItemState, Wants } from '../rules/campaign.ts';

export interface ItemListed {
  id: string;
  rank: number;
  unit: string;
  structure: string | null;
  name: string | null;
  names: { fr?: string; ar?: string; zgh?: string; other?: string } | null;
  region: string | null;
  province: string | null;
  state: ItemState;
  reason: string | null;
}

export const itemsAtOnce = 50;

const listed = (tx: Tx) =>
  tx
    .selectFrom('evidence.item as item')
    .leftJoin('registry.structure_listed as structure', 'structure.id', 'item.structure')
    .select([
      'item.id',
      'item.rank',
      'item.unit',
      'item.structure',
      'structure.name',
      'structure.names',
      'item.region',
      'structure.province',
      'item.state',
      'item.reason',
    ]);

const Input = v.object({
  campaign: Id,
  state: v.optional(v.nullable(v.picklist(itemStates)), null),
  page: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1)), 1),
});

/** The drawn records of a campaign that this person reaches, in the order of the draw. */
export const items = query(Input, async ({ tx, actor }, { campaign, state, page }) => {
  const regions = regionsSeen(actor);
  const within = listed(tx)
    .where('item.campaign', '=', campaign)
    .$if(state !== null, (some) => some.where('item.state', '=', state as ItemState))
    .$if(regions !== null, (some) => some.where('item.region', '=', sql<string>`any(${regions})`));
  const { total } = await tx
    .selectFrom(within.as('within'))
    .select(sql<number>`count(*)::int`.as('total'))
    .executeTakeFirstOrThrow();
  const rows: ItemListed[] = await within
    .orderBy('item.rank')
    .limit(itemsAtOnce)
    .offset((page - 1) * itemsAtOnce)
    .execute();
  return { rows, total };
});

export interface CriterionOfItem {
  id: string;
  label: Trilingual;
  wants: Wants;
  proof: Awaited<ReturnType<typeof latestProofs>>[number] | null;
  /** Whether this reader may judge it: not what they gave themselves. */
  judges: boolean;
}

export interface ItemShown extends ItemListed {
  campaign: string;
  campaignTitle: Trilingual;
  campaignState: CampaignState;
  indicator: string;
  criteria: CriterionOfItem[];
}

/** One drawn record with its proofs. @throws Hidden out of reach. */
export const itemShown = query(v.object({ item: Id }), async ({ tx, actor }, { item: id }): Promise<ItemShown> => {
  const row =
    (await listed(tx)
      .innerJoin('evidence.campaign as campaign', 'campaign.id', 'item.campaign')
      .select([
        'item.campaign',
        'campaign.title as campaignTitle',
        'campaign.state as campaignState',
        'campaign.indicator',
      ])
      .where('item.id', '=', id)
      .executeTakeFirst()) ?? hide();
  if (!mayCollect(actor, row)) return hide();
  const proofs = new Map((await latestProofs(tx, id)).map((one) => [one.criterion, one]));
  const criteria = (await criteriaOf(tx, row.campaign)).map((one) => {
    const proof = proofs.get(one.id) ?? null;
    const own = proof?.givenBy != null && proof.givenBy === actor.id;
    return {
      ...one,
      proof,
      judges: proof !== null && proof.awaited === null && proof.verdict === null && !own && mayJudge(actor, row),
    };
  });
  return { ...row, criteria };
});

/** Whether this person may read the file of a proof. */
export const mayReadProof = query(v.object({ proof: Id }), async ({ tx, actor }, { proof }): Promise<boolean> => {
  const row = await tx
    .selectFrom('evidence.proof as proof')
    .innerJoin('evidence.item as item', 'item.id', 'proof.item')
    .select('item.region')
    .where('proof.file', '=', proof)
    .executeTakeFirst();
  return row !== undefined && mayCollect(actor, row);
});
