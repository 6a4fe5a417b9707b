import * as v from 'valibot';
import { refuse } from '../../../platform/refusals.ts';
import { dayOf } from '../../../platform/words/format.ts';
import { agreeing } from '../agreeing.ts';
import { Id } from '../inputs.ts';
import { mayWrite } from '../policy.ts';
import { command } from '../room.ts';
import { missingOf, reasonNotToOpen } from '../rules/posting.ts';
import { postingForUpdate } from '../rows.ts';
import { tellSearch } from '../searched.ts';

const Input = v.object({
  id: Id,
  /** How whoever asks agreed to be shown and put in touch; null where the consent is in force already. */
  consent: v.optional(v.nullable(v.picklist(['online', 'paper', 'spoken', 'message'])), null),
});

/** Shows a need or an offer to everybody, once it is whole and whoever asks agrees. */
export const openPosting = command(Input, async (context, { id, consent }) => {
  const { tx, actor, now } = context;
  const posting = (await postingForUpdate(tx, id, actor)).open(actor, mayWrite);
  const reason = reasonNotToOpen(posting, dayOf(now));
  if (reason) refuse(`networking.${reason}`, { count: missingOf(posting).length });
  const { subject, facts } = await agreeing(context, posting, consent);
  await tx
    .updateTable('networking.posting')
    .set({ state: 'open', opened_at: now, updated_at: now, consent_subject: subject, consent_way: consent })
    .where('id', '=', id)
    .execute();
  await tellSearch(tx, [id]);
  const { side, kind, concepts, territories, everywhere, party, structure } = posting;
  const payload = { party, structure, kind, concepts, territories, everywhere };
  return [...facts, { fact: `networking.${side}_opened`, about: id, payload }];
});
