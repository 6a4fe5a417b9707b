import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { FactSource } from '../../../platform/fact-source.ts';
import { dimensions } from '../rules/definition.ts';
import type { Dimension } from '../rules/definition.ts';
import { kept, wantedLines } from './wanted.ts';
import type { Tx } from './wanted.ts';

const columns = (of: string): RawBuilder<unknown> => sql.join(kept.map((name) => sql.ref(`${of}.${name}`)));
const same = sql`w.record = f.record and w.part = f.part and (${columns('w')}) is not distinct from (${columns('f')})`;

/** What is about to change: the lines as the room has them now, beside those that are kept. */
export interface Preparing {
  id: number;
  /** The temporary table of what is wanted. */
  table: RawBuilder<unknown>;
  roots: string[] | null;
}

/** Reads the lines of these roots, or all, into a table of this transaction. */
export const prepare = async (tx: Tx, source: FactSource, id: number, roots: string[] | null): Promise<Preparing> => {
  const table = sql.raw(`wanted_lines_${id}`);
  await sql`drop table if exists ${table}`.execute(tx);
  // A temporary table takes no parameters: it is made empty, then filled.
  await sql`create temporary table ${table} (known timestamptz, like indicators.fact) on commit drop`.execute(tx);
  await sql`alter table ${table} alter column kind drop not null, alter column valid_from drop not null,
    alter column valid_to drop not null`.execute(tx);
  await sql`insert into ${table} (${sql.join(kept.map((name) => sql.ref(name)))}, known)
    select ${columns('w')}, w.known from (${wantedLines(source, roots)}) w`.execute(tx);
  await sql`analyze ${table}`.execute(tx);
  return { id, table, roots };
};

const touched = ({ id, roots }: Preparing): RawBuilder<unknown> =>
  roots === null
    ? sql`f.kind = ${sql.raw(String(id))} and f.valid_to = 'infinity'`
    : sql`f.kind = ${sql.raw(String(id))} and f.valid_to = 'infinity' and f.root = any(${roots}::uuid[])`;

/** The structures of these lines, before and after. */
export const structuresTouched = async (tx: Tx, preparing: Preparing): Promise<string[]> => {
  const { rows } = await sql<{ structure: string }>`
    select structure from indicators.fact f where ${touched(preparing)} and structure is not null
    union select structure from ${preparing.table} where structure is not null`.execute(tx);
  return rows.map(({ structure }) => structure);
};

/** By what these lines are told apart, before and after: which figures they may belong to. */
export const categoriesTouched = async (tx: Tx, preparing: Preparing): Promise<Record<Dimension, string | null>[]> => {
  const told = sql.join(dimensions.map((name) => sql.ref(name)));
  const { rows } = await sql<Record<Dimension, string | null>>`
    select ${told} from indicators.fact f where ${touched(preparing)} union select ${told} from ${preparing.table}`.execute(
    tx,
  );
  return rows;
};

/** Whether anything differs: a journal entry may touch a record without changing what is counted of it. */
export const differs = async (tx: Tx, preparing: Preparing): Promise<boolean> => {
  const { rows } = await sql<{ differs: boolean }>`select
    exists (select from indicators.fact f where ${touched(preparing)}
      and not exists (select from ${preparing.table} w where ${same}))
    or exists (select from ${preparing.table} w
      where not exists (select from indicators.fact f where ${touched(preparing)} and ${same})) as differs`.execute(tx);
  return rows[0]?.differs ?? false;
};

/** Opens all lines of a kind that has none yet, without comparing; false when it has some. */
export const openFirstLines = async (tx: Tx, { id, table }: Preparing, now: Date): Promise<boolean> => {
  const kind = sql.raw(String(id));
  const { rows } = await sql<{
    some: boolean;
  }>`select exists (select from indicators.fact where kind = ${kind}) as some`.execute(tx);
  if (rows[0]!.some) return false;
  await sql`insert into indicators.fact (kind, ${sql.join(kept.map((name) => sql.ref(name)))}, valid_from)
    select ${kind}, ${columns('w')}, least(coalesce(w.known, ${now}), ${now}) from ${table} w`.execute(tx);
  return true;
};

/**
 * Closes the lines that are no longer so and opens the new ones, at this hour of the house; a record seen for the first
 * time is valid since the house knows it. @returns how many were closed and opened
 */
export const replaceLines = async (
  tx: Tx,
  preparing: Preparing,
  now: Date,
): Promise<{ closed: number; opened: number }> => {
  const { id, table } = preparing;
  const { rows } = await sql<{ closed: number; opened: number }>`
    with closed as (update indicators.fact f set valid_to = ${now} where ${touched(preparing)}
      and not exists (select from ${table} w where ${same}) returning 1),
    opened as (insert into indicators.fact (kind, ${sql.join(kept.map((name) => sql.ref(name)))}, valid_from)
      select ${sql.raw(String(id))}, ${columns('w')},
        case when exists (select from indicators.fact o where o.kind = ${sql.raw(String(id))} and o.root = w.root
          and o.record = w.record) then ${now} else least(coalesce(w.known, ${now}), ${now}) end
      from ${table} w where not exists (select from indicators.fact f where ${touched(preparing)} and ${same})
      returning 1)
    select (select count(*)::int from closed) as closed, (select count(*)::int from opened) as opened`.execute(tx);
  return rows[0]!;
};
