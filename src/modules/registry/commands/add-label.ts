import * as v from 'valibot';
import { newId } from '../../../platform/ids.ts';
import { mayKeep } from '../policy.ts';
import { command } from '../room.ts';
import { labelOf } from './schemas.ts';
import { keepChange, structureForUpdate } from './structure-rows.ts';

const Input = v.object({ structure: v.pipe(v.string(), v.uuid()), ...labelOf.entries });

/** Notes how far a structure has come with a label or a quality approach; said again, its stage moves on. */
export const addLabel = command(Input, async (context, { structure: id, label, ...typed }) => {
  const { tx, actor } = context;
  const structure = (await structureForUpdate(tx, id, actor)).open(actor, mayKeep);
  const before = await tx
    .selectFrom('registry.structure_label')
    .select(['label', 'stage'])
    .where('structure', '=', id)
    .where('label', '=', label)
    .executeTakeFirst();
  await tx
    .insertInto('registry.structure_label')
    .values({ id: newId(), structure: id, label, ...typed })
    .onConflict((conflict) => conflict.constraint('one_stage_per_label').doUpdateSet(typed))
    .execute();
  const after = { label: { label, stage: typed.stage } };
  await keepChange(context, structure, { verb: 'add_label', before: { label: before ?? null }, after });
  return [{ fact: 'registry.label_noted', about: id, payload: { label, stage: typed.stage } }];
});
