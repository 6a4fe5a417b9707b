import { sql } from 'kysely';
import * as v from 'valibot';
import type { Fact } from '../../../platform/journal/fact.ts';
import { applyKnown } from '../intake/apply-known.ts';
import type { Applied } from '../intake/apply-known.ts';
import { importForUpdate, keepProblems } from '../intake/import-rows.ts';
import type { ImportRow } from '../intake/import-rows.ts';
import { meet } from '../intake/known.ts';
import type { Met } from '../intake/known.ts';
import type { ReadyRow } from '../intake/list-reading.ts';
import { foldSoon } from '../directory/fold-facets.ts';
import { reindex } from '../directory/reindex.ts';
import type { ImportProblem } from '../rules/import/problems.ts';
import { command } from '../room.ts';
import { batch, id } from './import-inputs.ts';
import { mayImport } from '../policy.ts';
import { registerStructures } from './register-structures.ts';
import type { NewStructure } from './schemas.ts';
import type { RegistryContext } from './structure-rows.ts';

// Somewhat long: a batch is one transaction, and its steps are read together.

const Input = v.object({ id, batch });

type Good = ReadyRow & { structure: NewStructure };
type Outcomes = {
  applied: (Omit<Applied, 'structure'> & { structure: string | null })[];
  facts: Fact[];
  problems: ImportProblem[];
};

const numbersOf = ({ structure }: Good): string[] =>
  [structure.register_number && `${structure.register_country} ${structure.register_number}`, structure.ice].filter(
    (number) => typeof number === 'string',
  );

/** Rows whose numbers came earlier in the batch are applied after those: they meet them in the register. */
const inRounds = (rows: Good[]): Good[][] => {
  const rounds: { seen: Set<string>; rows: Good[] }[] = [];
  for (const row of rows) {
    const numbers = numbersOf(row);
    const last = rounds.findLastIndex(({ seen }) => numbers.some((number) => seen.has(number)));
    const round = (rounds[last + 1] ??= { seen: new Set(), rows: [] });
    round.rows.push(row);
    for (const number of numbers) round.seen.add(number);
  }
  return rounds.map((round) => round.rows);
};

const problemOf = (row: number, met: Exclude<Met, { kind: 'known' }>): ImportProblem =>
  met.kind === 'taken'
    ? {
        row,
        field: 'register_number',
        severity: 'error',
        code: 'number_taken',
        values: { text: met.number, name: met.name },
      }
    : { row, field: 'register_number', severity: 'error', code: 'numbers_disagree', values: {} };

const dissolve = async ({ tx }: RegistryContext, rows: Good[], ids: string[]): Promise<void> => {
  const ended = rows.flatMap(({ dissolved, dissolvedOn }, at) =>
    dissolved ? [{ id: ids[at]!, on: dissolvedOn }] : [],
  );
  if (ended.length === 0) return;
  await sql`update registry.structure s set state = 'dissolved', dissolved_on = x.day
    from unnest(${ended.map((one) => one.id)}::uuid[], ${ended.map((one) => one.on)}::date[]) as x(id, day)
    where s.id = x.id`.execute(tx);
  await reindex(
    tx,
    ended.map((one) => one.id),
  );
};

const writeRound = async (context: RegistryContext, held: ImportRow, rows: Good[], into: Outcomes): Promise<void> => {
  const met = await meet(
    context.tx,
    rows.map(({ structure }) => structure),
  );
  const fresh = rows.filter((_, at) => met[at] === null);
  if (fresh.length > 0) {
    const drafts = fresh.map(({ structure }) => structure);
    const { ids, facts } = await registerStructures(context, drafts, `import:${held.id}`);
    await dissolve(context, fresh, ids);
    into.facts.push(...facts);
    fresh.forEach(({ row }, at) =>
      into.applied.push({ row, outcome: 'registered', structure: ids[at]!, change: null }),
    );
  }
  const known = rows.flatMap(({ row, structure: said }, at) => {
    const one = met[at];
    return one?.kind === 'known' ? [{ row, said, structure: one.structure }] : [];
  });
  into.applied.push(...(await applyKnown(context, held.id, held.on_known, known)));
  rows.forEach(({ row }, at) => {
    const one = met[at];
    if (!one || one.kind === 'known') return;
    into.problems.push(problemOf(row, one));
    into.applied.push({ row, outcome: 'wrong', structure: null, change: null });
  });
};

const keepRows = async (
  { tx }: RegistryContext,
  about: string,
  rows: ReadyRow[],
  { applied }: Outcomes,
): Promise<void> => {
  const extra = new Map(rows.map((one) => [one.row, one.extra]));
  const text = JSON.stringify(applied.map((one) => ({ ...one, extra: extra.get(one.row) ?? null })));
  await sql`insert into registry.import_row (import, row, outcome, structure, change, extra)
    select ${about}, row, outcome, structure, change, nullif(extra, 'null') from jsonb_to_recordset(${text}::jsonb)
      as x(row integer, outcome text, structure uuid, change uuid, extra jsonb)`.execute(tx);
};

const countOf = ({ applied }: Outcomes, outcome: string): number =>
  applied.filter((one) => one.outcome === outcome).length;

/**
 * Writes a batch of an import's rows: structures, problems, what became of each row and the checkpoint in one
 * transaction. Rows up to the checkpoint are passed over, so that a batch given twice is applied once; an import that
 * is no longer being written takes nothing.
 */
export const writeImportBatch = command(Input, async (context, { id: about, batch: given }) => {
  const { tx, actor, now, later } = context;
  const held = (await importForUpdate(tx, about, actor)).open(actor, mayImport);
  if (held.state !== 'writing' || given.upTo <= held.written_to) return [];
  const rows = given.rows.filter(({ row }) => row > held.written_to);
  const into: Outcomes = { applied: [], facts: [], problems: [] };
  const good = rows.filter((row): row is Good => row.structure !== null);
  for (const round of inRounds(good)) await writeRound(context, held, round, into);
  for (const { row, structure } of rows)
    if (structure === null) into.applied.push({ row, outcome: 'wrong', structure: null, change: null });
  await keepProblems(tx, about, into.problems);
  await keepRows(context, about, rows, into);
  await tx
    .updateTable('registry.import')
    .set((eb) => ({
      written_to: given.upTo,
      share: given.share,
      beat_at: now,
      registered: eb('registered', '+', countOf(into, 'registered')),
      filled: eb('filled', '+', countOf(into, 'filled')),
      proposed: eb('proposed', '+', countOf(into, 'proposed')),
      skipped: eb('skipped', '+', countOf(into, 'known') + countOf(into, 'wrong')),
    }))
    .where('id', '=', about)
    .execute();
  await foldSoon(later, now);
  const filled = into.applied.flatMap(({ outcome, change }) =>
    outcome === 'filled' && change !== null ? [change] : [],
  );
  const payload = { from: held.written_to, to: given.upTo, registered: countOf(into, 'registered'), filled };
  return [...into.facts, { fact: 'registry.import_batch_written', about, payload }];
});
