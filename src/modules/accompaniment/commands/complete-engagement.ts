import * as v from 'valibot';
import { refuse } from '../../../platform/refusals.ts';
import { Id } from '../inputs.ts';
import { mayDecide } from '../policy.ts';
import { command } from '../room.ts';
import { engagementForUpdate } from '../rows.ts';
import { reasonNotToComplete } from '../rules/engagement.ts';

/** Closes an accompaniment that has run its course: no action of the plan is left open. Its place is not given again. */
export const completeEngagement = command(
  v.object({ engagement: Id }),
  async ({ tx, actor, now }, { engagement: id }) => {
    const engagement = (await engagementForUpdate(tx, id, actor)).open(actor, mayDecide);
    const left = await tx
      .selectFrom('accompaniment.action as action')
      .innerJoin('accompaniment.plan as plan', 'plan.id', 'action.plan')
      .select((select) => select.fn.countAll<number>().as('n'))
      .where('plan.engagement', '=', id)
      .where('action.state', 'in', ['todo', 'doing'])
      .executeTakeFirstOrThrow();
    const reason = reasonNotToComplete(engagement.state, Number(left.n));
    if (reason) refuse(`accompaniment.${reason}`, { count: Number(left.n) });
    await tx
      .updateTable('accompaniment.engagement')
      .set({ state: 'completed', completed_at: now })
      .where('id', '=', id)
      .execute();
    await tx
      .updateTable('accompaniment.visit')
      .set({ state: 'cancelled' })
      .where('engagement', '=', id)
      .where('state', '=', 'planned')
      .execute();
    return [{ fact: 'accompaniment.completed', about: id }];
  },
);
