import { existsSync, readFileSync } from 'node:fs';
import type { Pool } from 'pg';

export interface Cost {
  /** Acts a minute. */
  rate: number;
  /** Milliseconds of processor that one act takes of this process, and of the database. */
  own: number;
  database: number;
}

/** Milliseconds of processor that the connections to this database have taken; none where /proc is not there. */
export const databaseTime = async (pool: Pool): Promise<number> => {
  const { rows } = await pool.query<{ pid: number }>(
    'select pid from pg_stat_activity where datname = current_database()',
  );
  return rows.reduce((sum, { pid }) => {
    const stat = `/proc/${pid}/stat`;
    const fields = existsSync(stat) ? (readFileSync(stat, 'utf8').split(') ')[1]?.split(' ') ?? []) : [];
    return sum + 10 * (Number(fields[11] ?? 0) + Number(fields[12] ?? 0));
  }, 0);
};

const median = (values: number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
/** The medians of some runs in a line, with what two whole cores would carry of it. */
export const told = (label: string, all: Cost[]): void => {
  const [rate, own, database] = (['rate', 'own', 'database'] as const).map((of) => median(all.map((one) => one[of])));
  const processor = `${own!.toFixed(1)} + ${database!.toFixed(1)} ms of processor an act (ours + database’s)`;
  const carried = `two cores carry ${Math.round(120_000 / (own! + database!))} a minute`;
  console.log(`${label.padEnd(28)} ${rate!.toFixed(0).padStart(6)} acts a minute   ${processor}: ${carried}`);
};
