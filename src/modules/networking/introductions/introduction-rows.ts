import { sql } from 'kysely';
import { locked } from '../../../platform/locked.ts';
import type { Locked } from '../../../platform/locked.ts';
import type { Actor } from '../../../platform/rights.ts';
import type { Between } from './introduction-policy.ts';
import type { IntroductionState, StopReason } from '../rules/introduction.ts';
import type { Tx } from '../rows.ts';

/** An introduction with what its rules and rights ask. */
export interface Introduction extends Between {
  id: string;
  need: string;
  party: string;
  state: IntroductionState;
  needOpen: boolean;
  quantity: number | null;
  buyerYes: boolean | null;
  structureShares: boolean;
  buyerShares: boolean;
  relayStoppedBy: 'buyer' | 'structure' | 'office' | null;
  pool: string | null;
  poolLead: boolean;
  /** How well both sides fitted when she was thought of. */
  score: number | null;
  poolAgreed: boolean | null;
  declinedWhy: string | null;
  stoppedWhy: StopReason | null;
}

const introductions = (tx: Tx) =>
  tx
    .selectFrom('networking.introduction as introduction')
    .innerJoin('networking.posting as need', 'need.id', 'introduction.need')
    .innerJoin('networking.party as party', 'party.id', 'introduction.party')
    .innerJoin('registry.structure_listed as structure', 'structure.id', 'introduction.structure')
    .select([
      'introduction.id',
      'introduction.need',
      'introduction.party',
      'introduction.structure',
      'introduction.state',
      'introduction.quantity',
      'introduction.buyer_yes as buyerYes',
      'introduction.structure_shares as structureShares',
      'introduction.buyer_shares as buyerShares',
      'introduction.relay_stopped_by as relayStoppedBy',
      'introduction.pool',
      'introduction.pool_lead as poolLead',
      'introduction.score',
      'introduction.pool_agreed as poolAgreed',
      'introduction.declined_why as declinedWhy',
      'introduction.stopped_why as stoppedWhy',
      'party.person',
      'need.structure as asker',
      'need.programme',
      'need.region',
      'structure.region as structureRegion',
      sql<boolean>`need.state in ('open', 'matched')`.as('needOpen'),
    ]);

/** An introduction, held until the transaction ends. */
export const introductionForUpdate = async (tx: Tx, id: string, actor: Actor): Promise<Locked<Introduction>> =>
  locked(await introductions(tx).where('introduction.id', '=', id).forUpdate('introduction').executeTakeFirst(), actor);

export const introductionToRead = async (tx: Tx, id: string, actor: Actor): Promise<Locked<Introduction>> =>
  locked(await introductions(tx).where('introduction.id', '=', id).executeTakeFirst(), actor);

/** Those of a pool, in one order, so that two who change it wait for each other instead of both failing. */
export const introductionsOfPool = (tx: Tx, pool: string): Promise<Introduction[]> =>
  introductions(tx)
    .where('introduction.pool', '=', pool)
    .orderBy('introduction.id')
    .forUpdate('introduction')
    .execute();
