import * as v from 'valibot';
import { hide } from '../../../platform/refusals.ts';
import { dayOf } from '../../../platform/words/format.ts';
import { mayTell } from '../policy.ts';
import { command } from '../room.ts';
import { keepChange, structureForUpdate } from './structure-rows.ts';

const Input = v.object({ structure: v.pipe(v.string(), v.uuid()), officer: v.pipe(v.string(), v.uuid()) });

/** An officer leaves the office today; who held it stays in the record. */
export const endOffice = command(Input, async (context, { structure: id, officer }) => {
  const { tx, actor, now } = context;
  const structure = (await structureForUpdate(tx, id, actor)).open(actor, mayTell);
  const until = dayOf(now);
  const ended = await tx
    .updateTable('registry.officer')
    .set((of) => ({ until: of.fn('greatest', [of.cast(of.val(until), 'date'), 'since']) as never }))
    .where('id', '=', officer)
    .where('structure', '=', id)
    .where('until', 'is', null)
    .returning('role')
    .executeTakeFirst();
  if (!ended) return hide();
  await keepChange(context, structure, { verb: 'end_office', before: { officer: { role: ended.role, until } } });
  return [{ fact: 'registry.office_ended', about: id, payload: { officer, role: ended.role } }];
});
