import { sql } from 'kysely';
import * as v from 'valibot';
import { allow } from '../../../platform/rights.ts';
import type { Compared } from '../intake/compare-thread.ts';
import { importForUpdate } from '../intake/import-rows.ts';
import { command } from '../room.ts';
import { id } from './import-inputs.ts';
import { mayImport } from '../policy.ts';

const Input = v.object({
  pairs: v.custom<Compared[]>((value) => Array.isArray(value)),
  /** of an import: how many of its structures are compared by now */
  import: v.optional(v.nullable(v.object({ id, comparedTo: v.number() })), null),
});

/**
 * Puts pairs into the review queue. What somebody decided stays decided; a pair that waits takes its new score.
 * Nothing is journalled: a pair is a question, the answer is the fact.
 */
export const notePairs = command(Input, async ({ tx, actor, now }, { pairs, import: of }) => {
  allow(actor, mayImport(actor));
  if (of !== null && (await importForUpdate(tx, of.id, actor)).open(actor, mayImport).state !== 'comparing') return [];
  await sql`insert into registry.pair as known ("left", "right", score, verdict, reasons, import, found_at)
    select x.left, x.right, score, verdict, reasons, ${of?.id ?? null}::uuid, ${now}
    from jsonb_to_recordset(${JSON.stringify(pairs)}::jsonb) as x("left" uuid, "right" uuid, score real, verdict text, reasons jsonb)
      join registry.structure l on l.id = x.left and l.state <> 'merged'
      join registry.structure r on r.id = x.right and r.state <> 'merged'
    on conflict ("left", "right") do update set score = excluded.score, verdict = excluded.verdict, reasons = excluded.reasons
      where known.state in ('waiting', 'later')`.execute(tx);
  if (of === null) return [];
  await tx
    .updateTable('registry.import')
    .set((eb) => ({ compared_to: of.comparedTo, beat_at: now, pairs: eb('pairs', '+', pairs.length) }))
    .where('id', '=', of.id)
    .execute();
  return [];
});
