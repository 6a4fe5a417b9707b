import * as v from 'valibot';
import { dayOf } from '../../../platform/words/format.ts';
import { Id } from '../inputs.ts';
import { allow } from '../../../platform/rights.ts';
import { mayWithdrawTestimony } from '../policy.ts';
import { command } from '../room.ts';
import { photographForUpdate } from '../rows.ts';

/** What goes when the consent to a photograph ends: all of it, its proof, and the secret of its seal. */
export const nothingSeen = {
  file: null,
  caption: '{}',
  shows: '{}',
  agreed: [],
  consent_proof: null,
  secret: '',
};

/**
 * Takes a photograph out of everything at once: drafts, pages, papers. One person of those who are in it is enough.
 * Nothing is asked, and a second time changes nothing.
 */
export const withdrawPhotograph = command(v.object({ photograph: Id }), async ({ tx, actor, now }, { photograph }) => {
  const { id, structure, withdrawnAt } = (await photographForUpdate(tx, photograph, actor)).open(
    actor,
    mayWithdrawTestimony,
  );
  if (withdrawnAt !== null) return [];
  await tx
    .updateTable('impact.photograph')
    .set({ ...nothingSeen, withdrawn_at: now, withdrawn_by: actor.id })
    .where('id', '=', id)
    .execute();
  return [{ fact: 'impact.photograph_withdrawn', about: id, payload: { structure } }];
});

/** Each night: photographs whose consent had a last day are no longer shown since that day, and go for good. */
export const endPhotographs = command(v.object({}), async ({ tx, actor, now }) => {
  allow(actor, actor.kind === 'system');
  const gone = await tx
    .updateTable('impact.photograph')
    .set({ ...nothingSeen, withdrawn_at: now, withdrawn_by: null })
    .where('withdrawn_at', 'is', null)
    .where('consent_until', '<', dayOf(now))
    .returning('id')
    .execute();
  return gone.map(({ id: about }) => ({ fact: 'impact.photograph_ended', about }));
});
