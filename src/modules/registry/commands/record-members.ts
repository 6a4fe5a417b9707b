import * as v from 'valibot';
import { newId } from '../../../platform/ids.ts';
import { invalid } from '../../../platform/refusals.ts';
import { mayTell } from '../policy.ts';
import { command } from '../room.ts';
import { settleMembers } from '../rules/members.ts';
import { refuseFutureDays } from './future-days.ts';
import { members } from './schemas.ts';
import { keepChange, structureForUpdate, tellWomens } from './structure-rows.ts';

const Input = v.object({ structure: v.pipe(v.string(), v.uuid()), ...members.entries });

/** Counts the members by sex and age on a day; a second count of the same day replaces the first. */
export const recordMembers = command(Input, async (context, { structure: id, as_of, total, classes, source }) => {
  const { tx, actor, now } = context;
  const structure = (await structureForUpdate(tx, id, actor)).open(actor, mayTell);
  refuseFutureDays(now, { as_of });
  const settled = settleMembers(total, classes) ?? invalid('total', 'registry.members_exceed_total');
  const replaced = await tx
    .deleteFrom('registry.member_count')
    .where('structure', '=', id)
    .where('as_of', '=', as_of)
    .returning('total')
    .executeTakeFirst();
  const count = newId();
  await tx
    .insertInto('registry.member_count')
    .values({ id: count, structure: id, as_of, total: settled.total, source })
    .execute();
  if (settled.classes.length > 0) {
    await tx
      .insertInto('registry.member_class')
      .values(settled.classes.map((one) => ({ member_count: count, ...one })))
      .execute();
  }
  await tellWomens(tx, id);
  const before = { members: replaced ? { as_of, total: replaced.total } : null };
  const after = { members: { as_of, total: settled.total } };
  await keepChange(context, structure, { verb: 'record_members', before, after });
  return [{ fact: 'registry.members_recorded', about: id, payload: { as_of, total: settled.total } }];
});
