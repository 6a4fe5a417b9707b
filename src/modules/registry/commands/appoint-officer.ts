import * as v from 'valibot';
import { newId } from '../../../platform/ids.ts';
import { dayOf } from '../../../platform/words/format.ts';
import { mayTell } from '../policy.ts';
import { command } from '../room.ts';
import { officer } from './schemas.ts';
import { keepChange, structureForUpdate } from './structure-rows.ts';

const Input = v.object({ structure: v.pipe(v.string(), v.uuid()), ...officer.entries });

/** Offices that one person holds at a time: the one before leaves when the next comes. */
const single = ['president', 'treasurer', 'secretary', 'manager'];

export const appointOfficer = command(Input, async (context, { structure: id, ...typed }) => {
  const { tx, actor, now } = context;
  const structure = (await structureForUpdate(tx, id, actor)).open(actor, mayTell);
  const since = typed.since ?? dayOf(now);
  if (single.includes(typed.role) && typed.until === null) {
    await tx
      .updateTable('registry.officer')
      .set((of) => ({ until: of.fn('greatest', [of.cast(of.val(since), 'date'), 'since']) as never }))
      .where('structure', '=', id)
      .where('role', '=', typed.role)
      .where('until', 'is', null)
      .execute();
  }
  const appointed = newId();
  await tx
    .insertInto('registry.officer')
    .values({ id: appointed, structure: id, ...typed, since })
    .execute();
  // Who it is stays out of the history and the journal: the office and the day tell enough.
  await keepChange(context, structure, { verb: 'appoint_officer', after: { officer: { role: typed.role, since } } });
  return [{ fact: 'registry.officer_appointed', about: id, payload: { officer: appointed, role: typed.role } }];
});
