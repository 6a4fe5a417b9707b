import * as v from 'valibot';
import { newId } from '../../../platform/ids.ts';
import { refuse } from '../../../platform/refusals.ts';
import { Id, note } from '../inputs.ts';
import { NewAction } from '../plan-input.ts';
import { insertActions } from '../plan-writing.ts';
import { mayFollow } from '../policy.ts';
import { command } from '../room.ts';
import { engagementForUpdate } from '../rows.ts';
import { reasonNotToAccompany } from '../rules/engagement.ts';
import { reasonNotToAdd } from '../rules/plan.ts';

const Input = v.object({
  id: v.optional(Id),
  engagement: Id,
  /** The agreed diagnosis whose proposals were looked at. */
  diagnosis: v.optional(v.nullable(Id), null),
  objectives: note(3000),
  actions: v.optional(v.array(NewAction), []),
});

/** Writes the development plan of a cooperative down: its objectives, and at most five actions that it keeps. */
export const draftPlan = command(Input, async ({ tx, actor, now }, input) => {
  const engagement = (await engagementForUpdate(tx, input.engagement, actor)).open(actor, mayFollow);
  const ended = reasonNotToAccompany(engagement.state);
  if (ended) refuse(`accompaniment.${ended}`);
  const reason = reasonNotToAdd([], input.actions.length);
  if (reason) refuse(`accompaniment.${reason}`);
  const id = input.id ?? newId();
  const { diagnosis, objectives } = input;
  await tx
    .insertInto('accompaniment.plan')
    .values({ id, engagement: engagement.id, diagnosis, objectives, version: 1, written_by: actor.id, created_at: now })
    .execute();
  const actions = await insertActions(tx, { plan: id, place: 1 }, input.actions);
  return [
    { fact: 'accompaniment.plan_drafted', about: id, payload: { engagement: engagement.id, diagnosis, actions } },
  ];
});
