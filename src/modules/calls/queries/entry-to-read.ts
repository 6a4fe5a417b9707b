import { hide } from '../../../platform/refusals.ts';
import type { Answers, Form } from '../../forms/index.ts';
import { OneId } from '../inputs.ts';
import { query } from '../room.ts';
import type { Piece } from './application.ts';

export interface EntryToRead {
  form: Form;
  answers: Answers;
  pieces: Pick<Piece, 'field' | 'file' | 'name' | 'pictured'>[];
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
    .innerJoin('platform.file_use', 'platform.file_use.id', 'calls.piece.file')
    .innerJoin('platform.file', 'platform.file.digest', 'platform.file_use.digest')
    .select((select) => [
      'calls.piece.field',
      'calls.piece.file',
      'calls.piece.name',
      select('platform.file.thumbnail', 'is not', null).$castTo<boolean>().as('pictured'),
    ])
    .where('calls.piece.application', '=', id)
    .orderBy('calls.piece.attached_at')
    .execute();
  return { ...row, pieces };
});
