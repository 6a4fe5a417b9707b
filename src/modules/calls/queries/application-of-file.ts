import { OneId } from '../inputs.ts';
import { query } from '../room.ts';

/** The application that a piece or the paper of a mandate belongs to; whether it may be read is asked of that. */
export const applicationOfFile = query(OneId, async ({ tx }, { id }): Promise<string | null> => {
  const row = await tx
    .selectFrom('calls.piece')
    .select('application')
    .where('file', '=', id)
    .union(tx.selectFrom('calls.mandate').select('application').where('file', '=', id))
    .executeTakeFirst();
  return row?.application ?? null;
});
