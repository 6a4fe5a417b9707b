import * as v from 'valibot';
import { Id } from '../inputs.ts';
import { mayHelpDay } from '../policy.ts';
import { query } from '../room.ts';
import { dayRow } from '../rows.ts';
import type { Side, Wish } from '../tables.ts';
import { boardOf } from './board.ts';
import type { Person } from './board.ts';

export interface WishShown {
  buyer: string;
  cooperative: string;
  side: Side | 'office';
  wish: Wish;
}

/** Every wish of a day, for those who help with it. */
export const wishes = query(
  v.object({ day: Id }),
  async ({ tx, actor }, { day }): Promise<{ people: Person[]; wishes: WishShown[]; proposed: WishShown[] }> => {
    (await dayRow(tx, day, actor)).open(actor, mayHelpDay);
    const { people } = await boardOf(tx, day);
    const rows = await tx
      .selectFrom('meetings.wish')
      .select(['buyer', 'cooperative', 'side', 'wish'])
      .where('day', '=', day)
      .execute();
    const proposed = await tx
      .selectFrom('meetings.proposed_wish')
      .select(['buyer', 'cooperative', 'side', 'wish'])
      .where('day', '=', day)
      .execute();
    return { people, wishes: rows, proposed };
  },
);
