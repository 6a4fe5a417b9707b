import * as v from 'valibot';
import { Id } from '../inputs.ts';
import { mayRecord } from '../policy.ts';
import { query } from '../room.ts';

/** Whether this reader may see the sheet that a file is: it bears names, so it is for those who record alone. */
export const mayReadSheet = query(v.object({ file: Id }), async ({ tx, actor }, { file }): Promise<boolean> => {
  const session = await tx
    .selectFrom('trainings.sheet as sheet')
    .innerJoin('trainings.session as session', 'session.id', 'sheet.session')
    .select(['session.programme', 'session.region', 'session.trainer'])
    .where('sheet.file', '=', file)
    .executeTakeFirst();
  return session !== undefined && mayRecord(actor, session);
});
