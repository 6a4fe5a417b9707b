import * as v from 'valibot';
import { hide, invalid, refuse } from '../../../platform/refusals.ts';
import { system } from '../../../platform/rights.ts';
import { grantRole } from '../../people/index.ts';
import { mayDecide } from '../policy.ts';
import { command } from '../room.ts';
import { text } from './schemas.ts';
import { structureForUpdate } from './structure-rows.ts';

const Input = v.object({
  structure: v.pipe(v.string(), v.uuid()),
  claim: v.pipe(v.string(), v.uuid()),
  answer: v.picklist(['approved', 'declined']),
  reason: text(500),
});

/** Approves a claim, which makes the person the structure's representative, or declines it with a reason. */
export const answerClaim = command(Input, async (context, { structure: id, claim, answer, reason }) => {
  const { tx, actor, now } = context;
  (await structureForUpdate(tx, id, actor)).open(actor, mayDecide);
  const asked = await tx
    .selectFrom('registry.claim')
    .select(['person', 'state'])
    .where('id', '=', claim)
    .where('structure', '=', id)
    .forUpdate()
    .executeTakeFirst();
  if (!asked) return hide();
  if (asked.state !== 'waiting') refuse('registry.claim_answered');
  if (answer === 'declined' && reason === null) invalid('reason', 'invalid.non_empty');
  await tx
    .updateTable('registry.claim')
    .set({ state: answer, answered_at: now, answered_by: actor.id, reason })
    .where('id', '=', claim)
    .execute();
  const answered = { fact: `registry.claim_${answer}`, about: id, payload: { claim, person: asked.person } };
  if (answer === 'declined') return [answered];
  // Whoever may decide here may give this one role, which officers cannot give elsewhere.
  const grant = { person: asked.person, role: 'cooperative_representative', structure: id } as const;
  return [answered, ...(await grantRole.within({ ...context, actor: system }, grant as never))];
});
