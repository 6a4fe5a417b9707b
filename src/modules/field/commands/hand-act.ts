import * as v from 'valibot';
import { refuse } from '../../../platform/refusals.ts';
import { Id } from '../inputs.ts';
import { mayDecide } from '../policy.ts';
import { command } from '../room.ts';
import { actForUpdate } from '../rows.ts';
import { tryOne } from './try-act-again.ts';

const Input = v.object({ act: Id, to: Id });

/**
 * Hands a refused or waiting act to somebody who may do what it asks: it is applied in that name, with those rights, and
 * who captured it stays written.
 */
export const handAct = command(Input, async (context, { act: id, to }) => {
  const { tx, actor, now } = context;
  const row = (await actForUpdate(tx, id, actor)).open(actor, mayDecide);
  if (row.state !== 'refused' && row.state !== 'waiting') refuse('field.already_settled');
  const works = await tx
    .selectFrom('people.holder')
    .select('id')
    .where('person', '=', to)
    .where('role', 'in', ['field_agent', 'programme_officer', 'administrator'])
    .executeTakeFirst();
  if (!works) refuse('field.not_an_agent');
  const handed = { person: to, captured_by: row.captured_by ?? row.person };
  await tx
    .updateTable('field.act')
    .set({ ...handed, decided_by: actor.id, decided_at: now })
    .where('id', '=', id)
    .execute();
  const state = await tryOne(context, { ...row, ...handed });
  return [{ fact: 'field.act_handed', about: id, payload: { from: row.person, to, state } }];
});
