import * as v from 'valibot';
import { mayRunProgramme } from '../policy.ts';
import { query } from '../room.ts';

/** Which of these editions this officer runs. */
export const editionsIRun = query(v.object({ ids: v.array(v.string()) }), async ({ tx, actor }, { ids }) => {
  if (ids.length === 0) return [];
  const rows = await tx.selectFrom('programmes.edition').select(['id', 'programme']).where('id', 'in', ids).execute();
  return rows.filter(({ programme }) => mayRunProgramme(actor, { id: programme })).map(({ id }) => id);
});
