import * as v from 'valibot';
import { importForUpdate, keepProblems } from '../intake/import-rows.ts';
import { meet } from '../intake/known.ts';
import { problemSeverity } from '../rules/import/problems.ts';
import type { ImportProblem, ProblemCode } from '../rules/import/problems.ts';
import { command } from '../room.ts';
import { batch, id } from './import-inputs.ts';
import { mayImport } from '../policy.ts';

const Input = v.object({ id, batch });

const problem = (row: number, code: ProblemCode, values: ImportProblem['values']): ImportProblem => ({
  row,
  field: 'register_number',
  code,
  severity: problemSeverity[code],
  values,
});

/** Writes what the dry run found in a batch of rows; the register is only read. */
export const checkImportBatch = command(Input, async ({ tx, actor, now }, { id: about, batch: given }) => {
  const held = (await importForUpdate(tx, about, actor)).open(actor, mayImport);
  if (held.state !== 'checking') return [];
  const good = given.rows.filter(({ structure }) => structure !== null);
  const met = await meet(
    tx,
    good.map(({ structure }) => structure!),
  );
  const found = good.flatMap(({ row }, at): ImportProblem[] => {
    const one = met[at];
    if (!one) return [];
    if (one.kind === 'disagree') return [problem(row, 'numbers_disagree', {})];
    if (one.kind === 'taken') return [problem(row, 'number_taken', { text: one.number, name: one.name })];
    return [problem(row, 'number_known', { name: one.name })];
  });
  const problems = [...given.rows.flatMap((row) => row.problems), ...found];
  await keepProblems(tx, about, problems);
  const wrong = new Set(problems.flatMap(({ row, severity }) => (severity === 'error' ? [row] : [])));
  const warned = new Set(problems.flatMap(({ row }) => (wrong.has(row) ? [] : [row])));
  await tx
    .updateTable('registry.import')
    .set((eb) => ({
      rows_read: eb('rows_read', '+', given.rows.length),
      rows_wrong: eb('rows_wrong', '+', wrong.size),
      rows_warned: eb('rows_warned', '+', warned.size),
      rows_known: eb('rows_known', '+', met.filter((one) => one?.kind === 'known').length),
      share: given.share,
      beat_at: now,
    }))
    .where('id', '=', about)
    .execute();
  return [];
});
