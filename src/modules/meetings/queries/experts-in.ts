import * as v from 'valibot';
import { Id } from '../inputs.ts';
import { mayHelpDay } from '../policy.ts';
import { query } from '../room.ts';
import { dayRow } from '../rows.ts';

/** The experts of the pool who take part in a day already. */
export const expertsIn = query(v.object({ day: Id }), async ({ tx, actor }, { day }): Promise<Set<string>> => {
  (await dayRow(tx, day, actor)).open(actor, mayHelpDay);
  const rows = await tx.selectFrom('meetings.participant').select('expert').where('day', '=', day).execute();
  return new Set(rows.flatMap(({ expert }) => expert ?? []));
});
