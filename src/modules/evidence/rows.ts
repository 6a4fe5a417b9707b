import type { Selectable, Transaction } from 'kysely';
import { locked } from '../../platform/locked.ts';
import type { Locked } from '../../platform/locked.ts';
import type { Actor } from '../../platform/rights.ts';
import type { CampaignState, ItemState } from './rules/campaign.ts';
import type { EvidenceTables } from './tables.ts';

export type Tx = Transaction<EvidenceTables>;

export type CampaignRow = Selectable<EvidenceTables['evidence.campaign']>;

/** A campaign held until the transaction ends. */
export const campaignForUpdate = async (tx: Tx, id: string, actor: Actor): Promise<Locked<CampaignRow>> =>
  locked(
    await tx.selectFrom('evidence.campaign').selectAll().where('id', '=', id).forUpdate().executeTakeFirst(),
    actor,
  );

export interface ItemHeld {
  id: string;
  campaign: string;
  region: string | null;
  state: ItemState;
  campaignState: CampaignState;
}

/** A drawn record held until the transaction ends; its campaign cannot close meanwhile. */
export const itemForUpdate = async (tx: Tx, id: string, actor: Actor): Promise<Locked<ItemHeld>> =>
  locked(
    await tx
      .selectFrom('evidence.item as item')
      .innerJoin('evidence.campaign as campaign', 'campaign.id', 'item.campaign')
      .select(['item.id', 'item.campaign', 'item.region', 'item.state', 'campaign.state as campaignState'])
      .where('item.id', '=', id)
      .forUpdate('item')
      .forShare('campaign')
      .executeTakeFirst(),
    actor,
  );

export const criteriaOf = (tx: Tx, campaign: string) =>
  tx
    .selectFrom('evidence.criterion')
    .select(['id', 'position', 'label', 'wants'])
    .where('campaign', '=', campaign)
    .orderBy('position')
    .execute();

/** The proof that was given last for each criterion of a record. */
export const latestProofs = (tx: Tx, item: string) =>
  tx
    .selectFrom('evidence.proof')
    .distinctOn('criterion')
    .select([
      'id',
      'criterion',
      'file',
      'note',
      'awaited',
      'given_by as givenBy',
      'given_at as givenAt',
      'verdict',
      'reason',
    ])
    .where('item', '=', item)
    .orderBy('criterion')
    .orderBy('given_at', 'desc')
    .orderBy('id', 'desc')
    .execute();
