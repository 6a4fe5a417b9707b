import * as v from 'valibot';
import { Id } from '../inputs.ts';
import { query } from '../room.ts';

/** Whether this entry was given to the reader to judge, and not taken back by a conflict. */
export const readsEntry = query(v.object({ entry: Id }), async ({ tx, actor }, { entry }): Promise<boolean> => {
  if (actor.id === null) return false;
  const reading = await tx
    .selectFrom('juries.reading as reading')
    .innerJoin('juries.juror as juror', 'juror.id', 'reading.juror')
    .select('reading.id')
    .where('reading.entry', '=', entry)
    .where('reading.state', '<>', 'recused')
    .where('juror.person', '=', actor.id)
    .executeTakeFirst();
  return reading !== undefined;
});
