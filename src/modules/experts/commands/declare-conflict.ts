import * as v from 'valibot';
import { newId } from '../../../platform/ids.ts';
import { invalid } from '../../../platform/refusals.ts';
import { Id, orNull, SectorIn, text } from '../inputs.ts';
import { mayKeepExpert } from '../policy.ts';
import { command } from '../room.ts';
import { expertForUpdate } from '../rows.ts';

const Input = v.object({ expert: Id, structure: orNull(Id), sector: orNull(SectorIn), why: text(300) });

/** Names a structure or a sector that an expert must not advise. */
export const declareConflict = command(Input, async ({ tx, actor, now }, { expert: id, structure, sector, why }) => {
  (await expertForUpdate(tx, id, actor)).open(actor, mayKeepExpert);
  if ((structure === null) === (sector === null)) invalid('sector', 'experts.conflict_with_one_thing');
  if (structure !== null) {
    const known = await tx
      .selectFrom('registry.structure_listed')
      .select('id')
      .where('id', '=', structure)
      .executeTakeFirst();
    if (!known) invalid('structure', 'experts.structure_unknown');
  }
  await tx
    .insertInto('experts.conflict')
    .values({ id: newId(), expert: id, structure, sector, why, declared_by: actor.id, declared_at: now })
    .execute();
  return [{ fact: 'experts.conflict_declared', about: id, payload: { structure, sector } }];
});
