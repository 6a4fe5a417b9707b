import * as v from 'valibot';
import { Id } from '../inputs.ts';
import { intakeOf } from '../intake/rows.ts';
import { mayReview } from '../policy.ts';
import { command } from '../room.ts';
import { intakeFields } from '../rules/intake/columns.ts';

const column = v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(60)));
const Input = v.object({ intake: Id, columns: v.record(v.picklist(intakeFields), column) });

/** Says which column of a list says what. */
export const agreeColumns = command(Input, async ({ tx, actor }, { intake: id, columns }) => {
  const { header } = (await intakeOf(tx, id, actor)).open(actor, mayReview);
  const told = Object.fromEntries(
    Object.entries(columns).filter(([, at]) => at !== null && at !== undefined && at < header.length),
  );
  await tx
    .updateTable('networking.intake')
    .set({ columns: JSON.stringify(told) })
    .where('id', '=', id)
    .execute();
  return [{ fact: 'networking.list_columns_agreed', about: id }];
});
