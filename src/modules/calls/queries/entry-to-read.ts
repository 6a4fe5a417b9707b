import { hide } from '../../../platform/refusals.ts';
import type { Answers, Form } from '../../forms/index.ts';
import { OneId } from '../inputs.ts';
import { query } from '../room.ts';

export interface EntryToRead {
  form: Form;
  answers: Answers;
  pieces: { field: string; file: string; name: string }[];
}

/** The content of an application for its readers. The jury's room has asked whether this reader may (reading-matter.tsx). */
export const entryToRead = query(OneId, async ({ tx }, { id }): Promise<EntryToRead> => {
  const row = await tx
    .selectFrom('calls.application as application')
    .innerJoin('calls.call as call', 'call.id', 'application.call')
    .innerJoin('forms.version_published as form', 'form.id', 'call.form_version')
    .select(['form.definition as form', 'application.answers'])
    .where('application.id', '=', id)
    .where('application.status', '=', 'eligible')
    .executeTakeFirst();
  if (!row) return hide();
  const pieces = await tx
    .selectFrom('calls.piece')
    .select(['field', 'file', 'name'])
    .where('application', '=', id)
    .orderBy('attached_at')
    .execute();
  return { ...row, pieces };
});
