import { Invalid } from '../../../platform/refusals.ts';
import { changesBetween, merge } from '../rules/merging.ts';
import type { Clash, Fields } from '../rules/merging.ts';
import { fieldsOf, keepChange, tellWomens, writeFields } from './structure-rows.ts';
import type { RegistryContext, StructureRow } from './structure-rows.ts';

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
 * Writes these fields of a structure that was read at `version`, and keeps the change; what others changed meanwhile
 * stays. Answers the change's id and its fields, or null where nothing is different.
 * @throws Invalid where both changed the same field: nothing is written, and each such field says what it holds now.
 */
export const correctFields = async (
  context: RegistryContext,
  structure: StructureRow,
  mine: Fields,
  { verb, version, why = null }: { verb: string; version: number; why?: string | null },
): Promise<{ change: string; fields: string[] } | null> => {
  const { tx } = context;
  const current = await fieldsOf(tx, structure.id);
  const { merged, clashes } = merge(await fieldsAt(context, structure.id, version, current), current, mine);
  if (clashes.length > 0) throw new Invalid(clashes.map(clash));
  const { before, after } = changesBetween(current, merged);
  if (Object.keys(after).length === 0) return null;
  await writeFields(tx, structure.id, after);
  await tellWomens(tx, structure.id);
  return { change: await keepChange(context, structure, { verb, why, before, after }), fields: Object.keys(after) };
};
