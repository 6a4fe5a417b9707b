import * as v from 'valibot';
import type { Context } from '../../../platform/command.ts';
import { refuse } from '../../../platform/refusals.ts';
import { Id } from '../inputs.ts';
import { mayDecide } from '../policy.ts';
import { command } from '../room.ts';
import { actForUpdate } from '../rows.ts';
import { Run } from '../sending/run.ts';
import type { ActRow } from '../sending/rows.ts';
import type { FieldTables } from '../tables.ts';

/** Applies one act that was left, and then those that waited for it. */
export const tryOne = async (context: Context<FieldTables>, row: ActRow): Promise<string> => {
  const run = new Run(context);
  await run.know([row]);
  const { state } = await run.try(row);
  await run.tryWaiting({ acts: [row.id], records: [row.record], person: null });
  await run.write();
  return state;
};

/** Tries a refused or waiting act once more in its agent's name: rights, records or the program may have changed. */
export const tryActAgain = command(v.object({ act: Id }), async (context, { act: id }) => {
  const { tx, actor } = context;
  const row = (await actForUpdate(tx, id, actor)).open(actor, mayDecide);
  if (row.state !== 'refused' && row.state !== 'waiting') refuse('field.already_settled');
  const state = await tryOne(context, row);
  return [{ fact: 'field.act_tried_again', about: id, payload: { state } }];
});
