import { sql } from 'kysely';
import * as v from 'valibot';
import { Invalid, refuse } from '../../../platform/refusals.ts';
import type { Problem } from '../../../platform/refusals.ts';
import { checkImport } from '../intake/jobs.ts';
import { importForUpdate } from '../intake/import-rows.ts';
import { onKnownChoices } from '../intake/tables.ts';
import { countries } from '../rules/countries.ts';
import { importFields, manyColumns } from '../rules/import/fields.ts';
import type { ImportField } from '../rules/import/fields.ts';
import type { MappedColumn } from '../rules/import/mapping.ts';
import { toRemember } from '../rules/import/remembered.ts';
import { command } from '../room.ts';
import { id } from './import-inputs.ts';
import { mayImport } from '../policy.ts';

const Input = v.object({
  id,
  country: v.picklist(countries as [string, ...string[]], 'registry.country'),
  on_known: v.picklist(onKnownChoices),
  /** meaning of each column, in the order of the screen */
  columns: v.array(v.picklist(importFields)),
});

/** Two columns cannot be one thing, and a structure needs a name. */
const problemsOf = (columns: MappedColumn[]): Problem[] => {
  const first = new Map<ImportField, number>();
  const problems: Problem[] = [];
  columns.forEach(({ field }, at) => {
    const other = first.get(field);
    if (other === undefined) first.set(field, at);
    else if (!manyColumns.has(field)) {
      const values = { title: columns[other]!.title || String(other + 1) };
      problems.push({ field: `columns.${at}`, code: 'registry.column_twice', values });
    }
  });
  const named = columns.some(({ field }) => field.startsWith('name') || field === 'trade_name');
  return named ? problems : [...problems, { field: 'columns.0', code: 'registry.name_column_missing' }];
};

/** Settles what the columns mean, remembers it for the next list with these titles, and asks for the dry run. */
export const agreeMapping = command(
  Input,
  async ({ tx, actor, now, later }, { id: about, country, on_known, columns }) => {
    const held = (await importForUpdate(tx, about, actor)).open(actor, mayImport);
    if (!['mapping', 'checked', 'failed'].includes(held.state) || held.written_to > 0)
      refuse('registry.import_under_way');
    const { mapping } = await tx
      .selectFrom('registry.import')
      .select('mapping')
      .where('id', '=', about)
      .executeTakeFirstOrThrow();
    const settled = mapping.columns.map((column, at) => ({ ...column, field: columns[at] ?? ('ignore' as const) }));
    const problems = problemsOf(settled);
    if (problems.length > 0) throw new Invalid(problems);
    const agreed = { ...mapping, columns: settled, conflicts: [], country };
    await sql`delete from registry.import_problem where import = ${about}`.execute(tx);
    await tx
      .updateTable('registry.import')
      .set({
        mapping: JSON.stringify(agreed),
        country,
        on_known,
        state: 'checking',
        share: 0,
        failure: null,
        beat_at: now,
      })
      .set({ rows_read: 0, rows_wrong: 0, rows_warned: 0, rows_known: 0 })
      .where('id', '=', about)
      .execute();
    if (mapping.signature !== '') {
      const kept = { mapping: JSON.stringify(toRemember(agreed)), chosen_at: now, chosen_by: actor.id };
      await tx
        .insertInto('registry.import_mapping')
        .values({ signature: mapping.signature, ...kept })
        .onConflict((conflict) => conflict.column('signature').doUpdateSet(kept))
        .execute();
    }
    await later(checkImport, { id: about }, { key: about });
    return [{ fact: 'registry.import_mapped', about, payload: { columns } }];
  },
);
