import * as v from 'valibot';
import { refuse } from '../../../platform/refusals.ts';
import { Id } from '../inputs.ts';
import { mayKeepExpert } from '../policy.ts';
import { command } from '../room.ts';
import { expertForUpdate } from '../rows.ts';
import { tellSearch } from '../searched.ts';
import { consentTo } from '../tables.ts';

/** Takes a consent back: lists and the index are without it when this commits. */
export const withdrawConsent = command(
  v.object({ expert: Id, what: v.picklist(consentTo) }),
  async ({ tx, actor, now }, { expert: id, what }) => {
    (await expertForUpdate(tx, id, actor)).open(actor, mayKeepExpert);
    const withdrawn = await tx
      .updateTable('experts.consent')
      .set({ withdrawn_at: now, withdrawn_by: actor.id })
      .where('expert', '=', id)
      .where('what', '=', what)
      .where('withdrawn_at', 'is', null)
      .returning('id')
      .executeTakeFirst();
    if (!withdrawn) refuse('experts.consent_not_given');
    await tellSearch(tx, [id]);
    return [{ fact: 'experts.consent_withdrawn', about: id, payload: { what } }];
  },
);
