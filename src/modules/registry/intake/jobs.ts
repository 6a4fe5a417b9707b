// Longer than our files are: the steps of one import, each of which can be taken up after a kill.
import { sql } from 'kysely';
import type { Selectable } from 'kysely';
import type { Caller, Ground } from '../../../platform/ground.ts';
import { job } from '../../../platform/jobs/jobs.ts';
import type { Job } from '../../../platform/jobs/jobs.ts';
import { reaction } from '../../../platform/jobs/reactions.ts';
import { system } from '../../../platform/rights.ts';
import { SheetProblem } from '../../../platform/sheets/read.ts';
import { checkImportBatch } from '../commands/check-import-batch.ts';
import { noteImportEnd } from '../commands/note-import-end.ts';
import { undoImportBatch } from '../commands/undo-import-batch.ts';
import { writeImportBatch } from '../commands/write-import-batch.ts';
import { problemSeverity } from '../rules/import/problems.ts';
import { compareImport, compareOne } from './comparing.ts';
import type { ListTerms } from './list-reading.ts';
import { readList, withFile } from './list-thread.ts';
import type { Batch, ReadTask } from './list-thread.ts';
import type { ImportState, ImportTable } from './tables.ts';

/** Rows of the list in one batch, written in one transaction: a kill loses at most one. */
const batchOf = 1000;

type Import = Selectable<ImportTable> & { digest: string };

const importOf = async (ground: Ground, id: string): Promise<Import | undefined> => {
  const { rows } =
    await sql<Import>`select i.*, f.digest from registry.import i join platform.file_use f on f.id = i.file
    where i.id = ${id}`.execute(ground.db);
  return rows[0];
};

const stateOf = async (ground: Ground, id: string): Promise<ImportState | undefined> => {
  const { rows } = await sql<{ state: ImportState }>`select state from registry.import where id = ${id}`.execute(
    ground.db,
  );
  return rows[0]?.state;
};

/** The words by which rows name value chains and labels. */
const termsOf = async (ground: Ground, { today, country }: Import): Promise<ListTerms> => {
  const worded = (table: 'value_chain' | 'label', also: string) =>
    sql<{
      code: string;
      words: string[];
    }>`select code, array(select value from jsonb_each_text(title)) || ${sql.raw(also)} as words
      from ${sql.table(`registry.${table}`)} where not retired order by code`.execute(ground.db);
  const [chains, labels] = await Promise.all([worded('value_chain', 'also'), worded('label', `'{}'::text[]`)]);
  return { today, country, chains: chains.rows, labels: labels.rows };
};

const callerOf = (ground: Ground, { started_by }: Import): Caller => ({
  ground,
  actor: { ...system, id: started_by },
  now: new Date(),
});

/** Every batch of an import's list after a row, as long as the import is in this state. True when the list ended. */
const eachBatch = async (
  ground: Ground,
  of: Import,
  after: number,
  run: (batch: Batch) => Promise<unknown>,
): Promise<boolean> => {
  const terms = await termsOf(ground, of);
  const { header, mapping, sheet, name, state } = of;
  return withFile(ground.files, of.digest, async (path) => {
    const task: Omit<ReadTask, 'kind'> = { path, name, sheet, header, mapping, terms, after, batch: batchOf };
    for await (const batch of readList(task)) {
      await run(batch);
      if ((await stateOf(ground, of.id)) !== state) return false;
    }
    return true;
  });
};

/** A file that stops being a list ends the import with its sentence; anything else is tried again by the queue. */
const orFail = async (
  caller: Caller,
  { id, name }: Import,
  from: ImportState,
  run: () => Promise<void>,
): Promise<void> => {
  try {
    await run();
  } catch (error) {
    if (!(error instanceof SheetProblem)) throw error;
    const failure = { code: error.code.replace('sheets.', ''), values: { ...error.values, name } };
    await noteImportEnd({ ...caller, now: new Date() }, { id, from, to: 'failed', failure });
  }
};

/** A number that comes twice in the list, with the row where it came first. */
const repeated = (batch: Batch, first: Map<string, number>): void => {
  for (const { row, structure, problems } of batch.rows) {
    const number = structure?.register_number ?? structure?.ice;
    if (!structure || !number) continue;
    const key = structure.register_number === null ? number : `${structure.register_country} ${number}`;
    const seen = first.get(key);
    if (seen === undefined) first.set(key, row);
    else {
      const values = { text: number, first: seen };
      problems.push({
        row,
        field: 'register_number',
        code: 'number_repeated',
        severity: problemSeverity.number_repeated,
        values,
      });
    }
  }
};

/** The dry run: reads the whole list, writes what is wrong with it, and nothing into the register. */
export const checkImport: Job<{ id: string }> = job(
  'registry.check_import',
  async (ground, { id }) => {
    const of = await importOf(ground, id);
    if (of?.state !== 'checking') return;
    const caller = callerOf(ground, of);
    await sql`delete from registry.import_problem where import = ${id}`.execute(ground.db);
    await sql`update registry.import set rows_read = 0, rows_wrong = 0, rows_warned = 0, rows_known = 0 where id = ${id}`.execute(
      ground.db,
    );
    await orFail(caller, of, 'checking', async () => {
      const first = new Map<string, number>();
      const ended = await eachBatch(ground, of, 0, (batch) => {
        repeated(batch, first);
        return checkImportBatch({ ...caller, now: new Date() }, { id, batch });
      });
      if (ended) await noteImportEnd({ ...caller, now: new Date() }, { id, from: 'checking', to: 'checked' });
    });
  },
  { pace: 'long' },
);

/** Writes the list, then looks for doubles of what it brought; both go on at their checkpoint. */
export const writeImport: Job<{ id: string }> = job(
  'registry.write_import',
  async (ground, { id }) => {
    const of = await importOf(ground, id);
    if (of?.state !== 'writing' && of?.state !== 'comparing') return;
    const caller = callerOf(ground, of);
    await orFail(caller, of, 'writing', async () => {
      if (of.state === 'writing') {
        const ended = await eachBatch(ground, of, of.written_to, (batch) =>
          writeImportBatch({ ...caller, now: new Date() }, { id, batch }),
        );
        if (!ended) return;
        await noteImportEnd({ ...caller, now: new Date() }, { id, from: 'writing', to: 'comparing' });
      }
      const alive = async () => (await stateOf(ground, id)) === 'comparing';
      if (await compareImport(caller, id, of.compared_to, alive))
        await noteImportEnd({ ...caller, now: new Date() }, { id, from: 'comparing', to: 'written' });
    });
  },
  { pace: 'long' },
);

/** Takes back what an import wrote, batch by batch. */
export const undoImportJob: Job<{ id: string }> = job(
  'registry.undo_import',
  async (ground, { id }) => {
    const of = await importOf(ground, id);
    if (of?.state !== 'undoing') return;
    const caller = callerOf(ground, of);
    while ((await undoImportBatch({ ...caller, now: new Date() }, { id })).length > 0);
    await noteImportEnd({ ...caller, now: new Date() }, { id, from: 'undoing', to: 'undone' });
  },
  { pace: 'long' },
);

const byState: Partial<Record<ImportState, Job<{ id: string }>>> = {
  checking: checkImport,
  writing: writeImport,
  comparing: writeImport,
  undoing: undoImportJob,
};

/** Seconds without a batch after which the process that was at work is taken for dead. */
const silence = 20;

/** Gives to a job again what a killed process left: a job that is still alive only finds its batches done. */
export const resumeImports = job(
  'registry.resume_imports',
  async (ground) => {
    const { rows } = await sql<{ id: string; state: ImportState }>`select id, state from registry.import
      where state in ('checking', 'writing', 'comparing', 'undoing') and beat_at < now() - make_interval(secs => ${silence})`.execute(
      ground.db,
    );
    await ground.db.transaction().execute(async (tx) => {
      const later = ground.jobs.within(tx);
      for (const { id, state } of rows) await later(byState[state]!, { id }, { key: id });
    });
  },
  { every: '* * * * *' },
);

const compareRegistered = reaction(
  'registry.structure_registered',
  'registry.compare_registered',
  (ground, { about }) => compareOne({ ground, actor: system, now: new Date() }, about),
);
const compareCorrected = reaction('registry.structure_corrected', 'registry.compare_corrected', (ground, { about }) =>
  compareOne({ ground, actor: system, now: new Date() }, about),
);

/** For the room's `jobs.ts`. */
export const jobs = [checkImport, writeImport, undoImportJob, resumeImports];
export const reactions = [compareRegistered, compareCorrected];
