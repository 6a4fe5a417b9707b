import { sql } from 'kysely';
import * as v from 'valibot';
import { importForUpdate } from '../intake/import-rows.ts';
import { atWork } from '../intake/tables.ts';
import type { ImportState } from '../intake/tables.ts';
import { command } from '../room.ts';
import { id } from './import-inputs.ts';
import { mayImport } from '../policy.ts';

/** A step of the job: to the next state, or to its failure. The journal keeps the end of each. */
export const noteImportEnd = command(
  v.object({
    id,
    from: v.picklist(atWork as [ImportState, ...ImportState[]]),
    to: v.picklist(['checked', 'comparing', 'written', 'undone', 'failed']),
    failure: v.optional(
      v.nullable(v.object({ code: v.string(), values: v.record(v.string(), v.union([v.string(), v.number()])) })),
      null,
    ),
  }),
  async ({ tx, actor, now }, { id: about, from, to, failure }) => {
    const held = (await importForUpdate(tx, about, actor)).open(actor, mayImport);
    if (held.state !== from) return [];
    await tx
      .updateTable('registry.import')
      .set({ state: to, beat_at: now, ended_at: to === 'comparing' ? null : now })
      .set(failure === null ? {} : { failure: JSON.stringify(failure), stopped_at: from })
      .set(to === 'checked' ? {} : { share: 1 })
      .where('id', '=', about)
      .execute();
    if (to === 'written' || to === 'undone')
      await sql`update registry.import set samples = '[]' where id = ${about}`.execute(tx);
    return [{ fact: `registry.import_${to}`, about }];
  },
);
