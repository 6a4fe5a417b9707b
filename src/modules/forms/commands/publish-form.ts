import * as v from 'valibot';
import { newId } from '../../../platform/ids.ts';
import { Invalid } from '../../../platform/refusals.ts';
import { allow, holdsSomewhere } from '../../../platform/rights.ts';
import { FormInput } from '../form-schema.ts';
import { command } from '../room.ts';
import { faultsOf } from '../rules/check-form.ts';
import type { Form } from '../rules/form.ts';

const Input = v.object({ form: v.optional(v.pipe(v.string(), v.uuid())), definition: FormInput });

/**
 * Publishes a form, or the next version of one. A published version never changes: answers keep theirs.
 * The fact's `payload.version` is the id to give to a call.
 */
export const publishForm = command(Input, async ({ tx, actor, now }, { form, definition }) => {
  allow(actor, holdsSomewhere(actor, ['programme_officer']));
  const faults = faultsOf(definition as Form);
  if (faults.length > 0) throw new Invalid(faults.map(({ at, code }) => ({ field: at, code: `forms.${code}` })));
  const title = JSON.stringify(definition.title);
  const id = form ?? newId();
  if (form === undefined) await tx.insertInto('forms.form').values({ id, title, created_at: now }).execute();
  else await tx.updateTable('forms.form').set({ title }).where('id', '=', id).execute();
  const last = await tx
    .selectFrom('forms.version')
    .select((select) => select.fn.max('number').as('number'))
    .where('form', '=', id)
    .executeTakeFirst();
  const version = newId();
  const number = (last?.number ?? 0) + 1;
  await tx
    .insertInto('forms.version')
    .values({ id: version, form: id, number, definition: JSON.stringify(definition), published_at: now })
    .execute();
  return [{ fact: 'forms.form_published', about: id, payload: { version, number } }];
});
