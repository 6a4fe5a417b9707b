import * as v from 'valibot';
import { newId } from '../../../platform/ids.ts';
import { Id } from '../inputs.ts';
import { mayRecordConsent } from '../policy.ts';
import { command } from '../room.ts';
import { expertForUpdate } from '../rows.ts';
import { tellSearch } from '../searched.ts';
import { consentTo } from '../tables.ts';

const Input = v.object({
  expert: Id,
  what: v.picklist(consentTo),
  how: v.picklist(['online', 'paper', 'spoken', 'message']),
});

/** An expert allows the public to see one thing of her, until she takes it back. */
export const giveConsent = command(Input, async ({ tx, actor, now }, { expert: id, what, how }) => {
  (await expertForUpdate(tx, id, actor)).open(actor, (by, { person }) => mayRecordConsent(by, { person, how }));
  await tx
    .insertInto('experts.consent')
    .values({ id: newId(), expert: id, what, how, given_by: actor.id, given_at: now })
    .execute();
  await tellSearch(tx, [id]);
  return [{ fact: 'experts.consent_given', about: id, payload: { what, how } }];
});
