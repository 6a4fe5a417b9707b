import { sql } from 'kysely';
import * as v from 'valibot';
import { hide } from '../../../platform/refusals.ts';
import { dropDocuments } from '../../search/index.ts';
import { foldSoon } from '../directory/fold-facets.ts';
import { importForUpdate } from '../intake/import-rows.ts';
import { command } from '../room.ts';
import type { Fields } from '../rules/merging.ts';
import { id } from './import-inputs.ts';
import { mayImport } from '../policy.ts';
import { keepChange, tellWomens, writeFields } from './structure-rows.ts';
import type { RegistryContext } from './structure-rows.ts';

const Input = v.object({ id, most: v.optional(v.number(), 1000) });

/** What was filled is put back, the last change first, as a change of its own in the history. */
const putBack = async (context: RegistryContext, about: string, most: number): Promise<string[]> => {
  const { rows } = await sql<{
    row: number;
    change: string;
    structure: string;
    before: Fields;
    after: Fields;
    version: number;
    region: string | null;
    state: 'active';
  }>`
    select r.row, c.id as change, c.structure, c.before, c.after, s.version, s.region, s.state
    from registry.import_row r join registry.structure_change c on c.id = r.change join registry.structure s on s.id = c.structure
    where r.import = ${about} and r.outcome = 'filled' order by r.row desc limit ${Math.ceil(most / 10)}`.execute(
    context.tx,
  );
  for (const { row, change, structure, before, after } of rows) {
    // Two rows may have filled the same: its version is read after the one before.
    const { rows: held } = await sql<{ id: string; version: number; region: string | null; state: 'active' }>`
      select id, version, region, state from registry.structure where id = ${structure} for update`.execute(context.tx);
    await writeFields(context.tx, structure, before);
    await tellWomens(context.tx, structure);
    await keepChange(context, held[0] ?? hide(), { verb: 'revert', before: after, after: before, reverts: change });
    await context.tx
      .updateTable('registry.import_row')
      .set({ outcome: 'known', change: null })
      .where('import', '=', about)
      .where('row', '=', row)
      .execute();
  }
  return rows.map(({ change }) => change);
};

/** Takes back a batch of what an import wrote. The fact names what went; none is left when it returns no fact. */
export const undoImportBatch = command(Input, async (context, { id: about, most }) => {
  const { tx, actor, now, later } = context;
  const held = (await importForUpdate(tx, about, actor)).open(actor, mayImport);
  if (held.state !== 'undoing') return [];
  const reverted = await putBack(context, about, most);
  const { rows } = await sql<{ structure: string }>`select structure from registry.import_row
    where import = ${about} and outcome = 'registered' and structure is not null order by row limit ${most}`.execute(
    tx,
  );
  const gone = rows.map(({ structure }) => structure);
  if (gone.length + reverted.length === 0) return [];
  await dropDocuments(tx, 'structure', gone);
  await sql`delete from registry.structure where id = any(${gone})`.execute(tx);
  await sql`delete from registry.proposal where import = ${about} and state = 'waiting'`.execute(tx);
  await tx.updateTable('registry.import').set({ beat_at: now }).where('id', '=', about).execute();
  await foldSoon(later, now);
  return [{ fact: 'registry.import_batch_undone', about, payload: { removed: gone, reverted } }];
});
