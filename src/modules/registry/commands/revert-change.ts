import * as v from 'valibot';
import { hide, refuse } from '../../../platform/refusals.ts';
import { mayDecide } from '../policy.ts';
import { command } from '../room.ts';
import { same } from '../rules/merging.ts';
import type { Fields } from '../rules/merging.ts';
import { text } from './schemas.ts';
import { fieldsOf, keepChange, structureForUpdate, tellWomens, writeFields } from './structure-rows.ts';
import type { RegistryContext, StructureRow } from './structure-rows.ts';

const Input = v.object({
  structure: v.pipe(v.string(), v.uuid()),
  change: v.pipe(v.string(), v.uuid()),
  why: text(500),
});

/** The verbs whose history holds every value they changed. */
export const revertible = ['correct', 'describe', 'dissolve', 'revert'];

const currentOf = async ({ tx }: RegistryContext, { id, state }: StructureRow): Promise<Fields> => {
  const { dissolved_on } = await tx
    .selectFrom('registry.structure')
    .select('dissolved_on')
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  return { ...(await fieldsOf(tx, id)), state, dissolved_on };
};

/** Puts back what a change replaced; refused where somebody has changed it again since. */
export const revertChange = command(Input, async (context, { structure: id, change: reverts, why }) => {
  const { tx, actor } = context;
  const structure = (await structureForUpdate(tx, id, actor)).open(actor, mayDecide);
  const change = await tx
    .selectFrom('registry.structure_change')
    .select(['verb', 'before', 'after'])
    .where('id', '=', reverts)
    .where('structure', '=', id)
    .executeTakeFirst();
  if (!change) return hide();
  if (!revertible.includes(change.verb)) refuse('registry.change_not_revertible');
  const current = await currentOf(context, structure);
  const moved = Object.keys(change.after).filter((field) => !same(current[field], change.after[field]));
  if (moved.length > 0) refuse('registry.changed_since');
  await writeFields(tx, id, change.before);
  await tellWomens(tx, id);
  const told = { verb: 'revert', why, before: change.after, after: change.before, reverts };
  const kept = await keepChange(context, structure, told);
  return [{ fact: 'registry.change_reverted', about: id, payload: { change: kept, reverts } }];
});
