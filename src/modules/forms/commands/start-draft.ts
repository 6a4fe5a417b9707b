import * as v from 'valibot';
import { newId } from '../../../platform/ids.ts';
import { hide } from '../../../platform/refusals.ts';
import { allow } from '../../../platform/rights.ts';
import { DraftInput } from '../form-schema.ts';
import { mayComposeForms } from '../policy.ts';
import { command } from '../room.ts';
import { nextNumber } from '../rows.ts';

const Input = v.object({
  /** The form of which this will be the next version; without it, a new form. */
  form: v.optional(v.pipe(v.string(), v.uuid())),
  definition: DraftInput,
});

/** Opens a draft. A form has one draft at a time (a constraint sees to it); its published versions stay as they are. */
export const startDraft = command(Input, async ({ tx, actor, now }, { form, definition }) => {
  allow(actor, mayComposeForms(actor));
  const id = form ?? newId();
  if (form === undefined) {
    await tx
      .insertInto('forms.form')
      .values({ id, title: JSON.stringify(definition.title), created_at: now })
      .execute();
  } else {
    const known = await tx.selectFrom('forms.form').select('id').where('id', '=', id).forUpdate().executeTakeFirst();
    if (!known) return hide();
  }
  const version = newId();
  const number = await nextNumber(tx, id, null);
  await tx
    .insertInto('forms.version')
    .values({ id: version, form: id, number, definition: JSON.stringify(definition), published_at: null })
    .execute();
  return [{ fact: 'forms.draft_started', about: version, payload: { form: id, number } }];
});
