import * as v from 'valibot';
import { command } from '../room.ts';
import { draftForUpdate } from '../rows.ts';

/** Gives a draft up; a form that was never published goes with it. */
export const dropDraft = command(
  v.object({ draft: v.pipe(v.string(), v.uuid()) }),
  async ({ tx, actor }, { draft }) => {
    const { form } = await draftForUpdate(tx, draft, actor);
    await tx.deleteFrom('forms.version').where('id', '=', draft).execute();
    const left = await tx.selectFrom('forms.version').select('id').where('form', '=', form).executeTakeFirst();
    if (!left) await tx.deleteFrom('forms.form').where('id', '=', form).execute();
    return [{ fact: 'forms.draft_dropped', about: draft, payload: { form } }];
  },
);
