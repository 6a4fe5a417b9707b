import { sql } from 'kysely';
import type { Json } from '../../../platform/journal/fact.ts';
import { newId } from '../../../platform/ids.ts';
import type { NewStructure } from '../commands/schemas.ts';
import { fieldsOf, keepChange, writeFields } from '../commands/structure-rows.ts';
import type { RegistryContext, StructureRow } from '../commands/structure-rows.ts';
import { blanksFilled, saidOtherwise } from '../rules/import/fill-blanks.ts';
import type { OnKnown, Outcome } from './tables.ts';

export interface KnownRow {
  row: number;
  structure: string;
  said: NewStructure;
}

export interface Applied {
  row: number;
  outcome: Outcome;
  structure: string;
  change: string | null;
}

const holdStructure = async ({ tx }: RegistryContext, id: string): Promise<StructureRow> =>
  tx
    .selectFrom('registry.structure')
    .select(['id', 'region', 'version', 'state'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirstOrThrow();

/** One known structure; two rows may say of the same, so its fields are read after the row before. */
const apply = async (
  context: RegistryContext,
  about: string,
  on: OnKnown,
  { row, structure, said }: KnownRow,
): Promise<Applied> => {
  const asked = { row, structure, change: null };
  if (on === 'skip') return { ...asked, outcome: 'known' };
  const current = await fieldsOf(context.tx, structure);
  const typed = said as unknown as Record<string, unknown>;
  const fields = on === 'fill' ? blanksFilled(current, typed) : saidOtherwise(current, typed);
  if (Object.keys(fields).length === 0) return { ...asked, outcome: 'known' };
  if (on === 'propose') {
    await sql`insert into registry.proposal (id, structure, import, row, fields, made_at)
      values (${newId()}, ${structure}, ${about}, ${row}, ${JSON.stringify(fields)}::jsonb, ${context.now})
      on conflict do nothing`.execute(context.tx);
    return { ...asked, outcome: 'proposed' };
  }
  const held = await holdStructure(context, structure);
  await writeFields(context.tx, structure, fields);
  const before = Object.fromEntries(Object.keys(fields).map((field) => [field, (current[field] ?? null) as Json]));
  const change = await keepChange(context, held, { verb: 'import', before, after: fields });
  return { ...asked, outcome: 'filled', change };
};

/** What an import does with rows whose structure is known, by its setting. */
export const applyKnown = async (
  context: RegistryContext,
  about: string,
  on: OnKnown,
  rows: KnownRow[],
): Promise<Applied[]> => {
  const applied: Applied[] = [];
  for (const row of rows) applied.push(await apply(context, about, on, row));
  return applied;
};
