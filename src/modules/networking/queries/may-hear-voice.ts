import * as v from 'valibot';
import { Id } from '../inputs.ts';
import { mayReadWhole } from '../policy.ts';
import { query } from '../room.ts';
import { postings } from '../rows.ts';

/** Whether this reader may hear what was said of a need or an offer: whoever may write it. */
export const mayHearVoice = query(v.object({ file: Id }), async ({ tx, actor }, { file }) => {
  const posting = await postings(tx).where('posting.voice', '=', file).executeTakeFirst();
  return posting !== undefined && mayReadWhole(actor, posting);
});
