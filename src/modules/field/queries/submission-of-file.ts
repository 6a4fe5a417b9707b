import * as v from 'valibot';
import { Id } from '../inputs.ts';
import { query } from '../room.ts';

/** Whose submission a file belongs to, or null: who may read it is asked of the submission. */
export const submissionOfFile = query(v.object({ id: Id }), async ({ tx }, { id }) => {
  const found = await tx
    .selectFrom('field.submission_medium')
    .select('submission')
    .where('file', '=', id)
    .executeTakeFirst();
  return found?.submission ?? null;
});
