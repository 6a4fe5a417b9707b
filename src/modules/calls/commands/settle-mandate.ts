import * as v from 'valibot';
import { refuse } from '../../../platform/refusals.ts';
import { Id, reason } from '../inputs.ts';
import { mayCheckApplication } from '../policy.ts';
import { command } from '../room.ts';
import { applicationForUpdate } from '../rows.ts';
import { reasonNotToSettle } from '../rules/settling.ts';

const Input = v.object({
  application: Id,
  outcome: v.picklist(['kept', 'annulled'], 'invalid.non_empty'),
  /** Told to the cooperative and to the agent. */
  reason: reason(500),
});

/**
 * The office, having called the cooperative back, keeps a contested mandate or annuls it. Kept, the application goes on
 * from where it stood. Annulled, it is withdrawn and the cooperative may apply by itself. Both are told.
 */
export const settleMandate = command(Input, async ({ tx, actor, now }, { application: id, outcome, reason: why }) => {
  const application = (await applicationForUpdate(tx, id, actor)).open(actor, mayCheckApplication);
  const mandate = await tx
    .selectFrom('calls.mandate')
    .select(['id', 'agent', 'contested_at as contestedAt', 'settled'])
    .where('application', '=', id)
    .forUpdate()
    .executeTakeFirst();
  const no = reasonNotToSettle(mandate ?? null, { by: actor.id, callState: application.callState, outcome });
  if (no) refuse(`calls.${no}`);
  await tx
    .updateTable('calls.mandate')
    .set({ settled: outcome, settled_at: now, settled_by: actor.id, settled_reason: why })
    .where('application', '=', id)
    .execute();
  const settled = { fact: `calls.mandate_${outcome}`, about: id, payload: { mandate: mandate!.id } };
  if (outcome === 'kept') return [settled];
  await tx
    .updateTable('calls.application')
    .set({ status: 'withdrawn', annulled_at: now })
    .where('id', '=', id)
    .execute();
  return [settled, { fact: 'calls.application_withdrawn', about: id, payload: { call: application.call } }];
});
