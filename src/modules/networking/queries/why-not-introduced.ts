import * as v from 'valibot';
import { allow } from '../../../platform/rights.ts';
import { atTable } from '../introductions/at-table.ts';
import { Id } from '../inputs.ts';
import { query } from '../room.ts';
import { reasonNotToIntroduce } from '../rules/meeting.ts';
import type { TableRefusal } from '../rules/meeting.ts';

/** Why the interest that a buyer and a cooperative said at a table does not introduce them; for the rooms of the house. */
export const whyNotIntroduced = query(
  v.object({ need: Id, structure: Id }),
  async ({ tx, actor }, pair): Promise<TableRefusal | null> => {
    allow(actor, actor.kind === 'system');
    return reasonNotToIntroduce(await atTable(tx, pair));
  },
);
