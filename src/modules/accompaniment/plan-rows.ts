import { locked } from '../../platform/locked.ts';
import type { Locked } from '../../platform/locked.ts';
import type { Actor } from '../../platform/rights.ts';
import type { Followed } from './policy.ts';
import type { Tx } from './rows.ts';
import type { EngagementState } from './rules/engagement.ts';
import type { ActionRow } from './tables.ts';

export interface Plan extends Followed {
  id: string;
  engagement: string;
  engagementState: EngagementState;
  version: number;
  objectives: string;
}

/** A plan with whom it concerns, held until the transaction ends. */
export const planForUpdate = async (tx: Tx, id: string, actor: Actor): Promise<Locked<Plan>> =>
  locked(
    await tx
      .selectFrom('accompaniment.plan as plan')
      .innerJoin('accompaniment.engagement as engagement', 'engagement.id', 'plan.engagement')
      .innerJoin('programmes.edition_listed as edition', 'edition.id', 'engagement.edition')
      .select([
        'plan.id',
        'plan.engagement',
        'plan.version',
        'plan.objectives',
        'engagement.state as engagementState',
        'engagement.structure',
        'engagement.region',
        'engagement.agent',
        'edition.programme',
      ])
      .where('plan.id', '=', id)
      .forUpdate('plan')
      .executeTakeFirst(),
    actor,
  );

/** The actions of a plan in their order; columns in lists come as their values. */
export const actionsOf = (tx: Tx, plan: string) =>
  tx.selectFrom('accompaniment.action').selectAll().where('plan', '=', plan).orderBy('place').orderBy('id').execute();

/** The plan of an action, to be locked first: whoever moves two actions of it does not wait for itself. */
export const planOfAction = async (tx: Tx, action: string, actor: Actor): Promise<string> =>
  locked(
    await tx.selectFrom('accompaniment.action').select('plan').where('id', '=', action).executeTakeFirst(),
    actor,
  ).open(actor, () => true).plan;

export type NewActionRow = Pick<
  ActionRow,
  'id' | 'item' | 'catalogue' | 'means' | 'module' | 'owner' | 'due_on' | 'cost'
> & { title: string };
