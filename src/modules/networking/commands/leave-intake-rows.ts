import * as v from 'valibot';
import { invalid } from '../../../platform/refusals.ts';
import { Id } from '../inputs.ts';
import { intakeOf } from '../intake/rows.ts';
import { mayReview } from '../policy.ts';
import { command } from '../room.ts';

const Input = v.object({ intake: Id, rows: v.pipe(v.array(Id), v.maxLength(100)) });

/** Leaves rows of a list out; what stood in them is kept no longer. */
export const leaveIntakeRows = command(Input, async ({ tx, actor }, { intake: id, rows }) => {
  (await intakeOf(tx, id, actor)).open(actor, mayReview);
  if (rows.length === 0) return invalid('rows', 'networking.no_row_ticked');
  const left = await tx
    .updateTable('networking.intake_row')
    .set({ state: 'left', cells: '[]' })
    .where('intake', '=', id)
    .where('id', 'in', rows)
    .where('state', '=', 'waiting')
    .returning('id')
    .execute();
  return [{ fact: 'networking.list_rows_left', about: id, payload: { rows: left.length } }];
});
