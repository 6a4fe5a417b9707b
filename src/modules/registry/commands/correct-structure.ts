import * as v from 'valibot';
import { Invalid, invalid, refuse } from '../../../platform/refusals.ts';
import { mayKeep } from '../policy.ts';
import { command } from '../room.ts';
import { changesBetween, merge } from '../rules/merging.ts';
import type { Clash, Fields } from '../rules/merging.ts';
import { problemOfPlace, settledPlace } from '../rules/structure-place.ts';
import { refuseFutureDays } from './future-days.ts';
import { count, structureFields, text } from './schemas.ts';
import { fieldsOf, keepChange, structureForUpdate, tellWomens, writeFields } from './structure-rows.ts';
import type { RegistryContext } from './structure-rows.ts';

const Input = v.object({ id: v.pipe(v.string(), v.uuid()), version: count, why: text(500), ...structureFields });

/** The fields as they were at an older version: today's, with each later change taken back, newest first. */
const fieldsAt = async ({ tx }: RegistryContext, id: string, version: number, current: Fields): Promise<Fields> => {
  const later = await tx
    .selectFrom('registry.structure_change')
    .select('before')
    .where('structure', '=', id)
    .where('version', '>', version)
    .orderBy('version', 'desc')
    .execute();
  return Object.assign({}, current, ...later.map(({ before }) => before)) as Fields;
};

const said = (value: unknown): string => {
  if (value === null || value === undefined || value === '') return '—';
  if (Array.isArray(value)) return value.map(said).join(', ') || '—';
  return typeof value === 'object' ? Object.values(value).map(said).join(' · ') || '—' : String(value);
};

const clash = ({ field, theirs }: Clash) => ({
  field,
  code: 'registry.changed_meanwhile',
  values: { theirs: said(theirs) },
});

/**
 * Corrects a structure as it was read at `version`. What others changed meanwhile is kept; where both changed the same
 * field, nothing is written and each such field says what it holds now.
 */
export const correctStructure = command(Input, async (context, { id, version, why, ...typed }) => {
  const { tx, actor, now } = context;
  const structure = (await structureForUpdate(tx, id, actor)).open(actor, mayKeep);
  if (structure.state === 'merged') refuse('registry.structure_merged');
  refuseFutureDays(now, { created_on: typed.created_on });
  const wrong = problemOfPlace(typed);
  if (wrong) invalid(wrong.split('_')[0]!, `registry.${wrong}`);
  const mine = { ...typed, ...settledPlace(typed) };
  const current = await fieldsOf(tx, id);
  const { merged, clashes } = merge(await fieldsAt(context, id, version, current), current, mine);
  if (clashes.length > 0) throw new Invalid(clashes.map(clash));
  const { before, after } = changesBetween(current, merged);
  if (Object.keys(after).length === 0) return [];
  await writeFields(tx, id, after);
  await tellWomens(tx, id);
  const change = await keepChange(context, structure, { verb: 'correct', why, before, after });
  return [{ fact: 'registry.structure_corrected', about: id, payload: { change, fields: Object.keys(after) } }];
});
