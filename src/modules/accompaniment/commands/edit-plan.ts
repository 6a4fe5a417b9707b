import { sql } from 'kysely';
import * as v from 'valibot';
import { hide, refuse } from '../../../platform/refusals.ts';
import { trilingual } from '../../../platform/words/trilingual.ts';
import { Day, Id, text } from '../inputs.ts';
import { Cost, NewAction } from '../plan-input.ts';
import { actionsOf, planForUpdate } from '../plan-rows.ts';
import { insertActions } from '../plan-writing.ts';
import { mayFollow } from '../policy.ts';
import { command } from '../room.ts';
import { reasonNotToAccompany } from '../rules/engagement.ts';
import { reasonNotToAdd } from '../rules/plan.ts';

const Input = v.object({
  plan: Id,
  objectives: v.optional(text(3000)),
  /** Only the fields that change, by action. */
  actions: v.optional(
    v.record(
      Id,
      v.object({
        title: v.optional(trilingual(300)),
        owner: v.optional(text(120)),
        dueOn: v.optional(v.nullable(Day)),
        cost: v.optional(Cost),
      }),
    ),
    {},
  ),
  add: v.optional(v.array(NewAction), []),
});

/**
 * Changes what the plan says: its objectives, fields of its actions, actions more. Its version rises, so that the consent
 * given to what it said before is seen to be of before. Actions are dropped by moving them, never taken out.
 */
export const editPlan = command(Input, async ({ tx, actor }, { plan: id, objectives, actions, add }) => {
  const plan = (await planForUpdate(tx, id, actor)).open(actor, mayFollow);
  const ended = reasonNotToAccompany(plan.engagementState);
  if (ended) refuse(`accompaniment.${ended}`);
  const kept = await actionsOf(tx, id);
  if (Object.keys(actions).some((one) => !kept.some((action) => action.id === one))) hide();
  const reason =
    add.length > 0
      ? reasonNotToAdd(
          kept.map(({ state }) => state),
          add.length,
        )
      : null;
  if (reason) refuse(`accompaniment.${reason}`);
  for (const [action, { title, owner, dueOn, cost }] of Object.entries(actions)) {
    const set = {
      ...(title === undefined ? {} : { title: JSON.stringify(title) }),
      ...(owner === undefined ? {} : { owner }),
      ...(dueOn === undefined ? {} : { due_on: dueOn }),
      ...(cost === undefined ? {} : { cost }),
    };
    if (Object.keys(set).length > 0)
      await tx.updateTable('accompaniment.action').set(set).where('id', '=', action).execute();
  }
  const place = Math.max(0, ...kept.map((action) => action.place)) + 1;
  const added = await insertActions(tx, { plan: id, place }, add);
  await tx
    .updateTable('accompaniment.plan')
    .set({ version: sql`version + 1`, ...(objectives === undefined ? {} : { objectives }) })
    .where('id', '=', id)
    .execute();
  const changed = Object.keys(actions);
  return [
    {
      fact: 'accompaniment.plan_edited',
      about: id,
      payload: { engagement: plan.engagement, version: plan.version + 1, changed, added },
    },
  ];
});
