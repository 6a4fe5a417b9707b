import * as v from 'valibot';
import { newId } from '../../../platform/ids.ts';
import { hide, invalid, refuse } from '../../../platform/refusals.ts';
import { Id, note } from '../inputs.ts';
import { actionsOf, planForUpdate, planOfAction } from '../plan-rows.ts';
import { mayFollow } from '../policy.ts';
import { command } from '../room.ts';
import { reasonNotToAccompany } from '../rules/engagement.ts';
import { actionStates, reasonNotToMove } from '../rules/plan.ts';

const Input = v.object({
  action: Id,
  to: v.picklist(actionStates),
  /** Asked for when it is dropped. */
  why: note(500),
  visit: v.optional(v.nullable(Id), null),
});

/** Says how far an action of the plan has come; one that is dropped says why. */
export const moveAction = command(Input, async ({ tx, actor, now }, { action: id, to, why, visit }) => {
  const plan = (await planForUpdate(tx, await planOfAction(tx, id, actor), actor)).open(actor, mayFollow);
  const ended = reasonNotToAccompany(plan.engagementState);
  if (ended) refuse(`accompaniment.${ended}`);
  const actions = await actionsOf(tx, plan.id);
  const action = actions.find((one) => one.id === id) ?? hide();
  const reason = reasonNotToMove({ state: action.state, kept: actions.map(({ state }) => state) }, to);
  if (reason === 'action_already_there') return [];
  if (reason) refuse(`accompaniment.${reason}`);
  if (to === 'dropped' && why === '') invalid('why', 'invalid.non_empty');
  await tx
    .updateTable('accompaniment.action')
    .set({ state: to, dropped_why: to === 'dropped' ? why : '', moved_at: now })
    .where('id', '=', id)
    .execute();
  await tx
    .insertInto('accompaniment.action_move')
    .values({ id: newId(), action: id, before: action.state, after: to, visit, moved_by: actor.id, moved_at: now })
    .execute();
  return [{ fact: 'accompaniment.action_moved', about: id, payload: { plan: plan.id, from: action.state, to, visit } }];
});
