import * as v from 'valibot';
import { Id } from '../inputs.ts';
import { mayWithdrawTestimony } from '../policy.ts';
import { command } from '../room.ts';
import { testimonyForUpdate } from '../rows.ts';
import { forgetTestimonies } from '../searched.ts';

/** What goes when a consent ends: all that was said and shown, its proof, and the secret of its seal. */
export const nothingLeft = {
  person: '',
  capacity: '{}',
  words: '{}',
  photo: null,
  photo_said: '{}',
  consent_proof: null,
  secret: '',
};

/**
 * Takes a consent back: the words, the name and the photograph are gone at once, from drafts, from pages and from what
 * is published, where a note says so. Nothing is asked, and a second time changes nothing.
 */
export const withdrawTestimony = command(v.object({ testimony: Id }), async ({ tx, actor, now }, { testimony }) => {
  const { id, structure, withdrawnAt } = (await testimonyForUpdate(tx, testimony, actor)).open(
    actor,
    mayWithdrawTestimony,
  );
  if (withdrawnAt !== null) return [];
  await tx
    .updateTable('impact.testimony')
    .set({ ...nothingLeft, withdrawn_at: now, withdrawn_by: actor.id })
    .where('id', '=', id)
    .execute();
  await forgetTestimonies(tx, [id]);
  return [{ fact: 'impact.testimony_withdrawn', about: id, payload: { structure } }];
});
