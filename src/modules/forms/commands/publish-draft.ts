import * as v from 'valibot';
import { parse } from '../../../platform/command.ts';
import { Invalid, refuse } from '../../../platform/refusals.ts';
import { draftMark } from '../draft-mark.ts';
import { FormInput } from '../form-schema.ts';
import { command } from '../room.ts';
import { draftForUpdate, nextNumber } from '../rows.ts';
import { faultsOf } from '../rules/check-form.ts';

const Input = v.object({ draft: v.pipe(v.string(), v.uuid()), seen: v.string() });

/** Publishes a draft as it was seen. From then on it never changes, and calls may use it. */
export const publishDraft = command(Input, async ({ tx, actor, now }, { draft, seen }) => {
  const { form, definition } = await draftForUpdate(tx, draft, actor);
  if (draftMark(definition) !== seen) refuse('forms.changed_meanwhile');
  const faults = faultsOf(definition);
  if (faults.length > 0) throw new Invalid(faults.map(({ at, code }) => ({ field: at, code: `forms.${code}` })));
  parse(FormInput, definition);
  const number = await nextNumber(tx, form, draft);
  await tx.updateTable('forms.version').set({ published_at: now, number }).where('id', '=', draft).execute();
  await tx
    .updateTable('forms.form')
    .set({ title: JSON.stringify(definition.title) })
    .where('id', '=', form)
    .execute();
  return [{ fact: 'forms.form_published', about: form, payload: { version: draft, number } }];
});
