import * as v from 'valibot';
import { Id } from '../inputs.ts';
import { mayHelpDay } from '../policy.ts';
import { query } from '../room.ts';
import { participantRow } from '../rows.ts';

/** The buyer of networking that a participant is, and those of her needs that she brings. */
export const needsBrought = query(
  v.object({ participant: Id }),
  async ({ tx, actor }, { participant: id }): Promise<{ party: string | null; needs: string[] }> => {
    (await participantRow(tx, id, actor)).open(actor, mayHelpDay);
    const { party } = await tx
      .selectFrom('meetings.participant')
      .select('party')
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    const rows = await tx.selectFrom('meetings.brought_need').select('need').where('participant', '=', id).execute();
    return { party, needs: rows.map(({ need }) => need) };
  },
);
