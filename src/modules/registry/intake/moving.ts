import { sql } from 'kysely';
import type { RawBuilder, Transaction } from 'kysely';
import type { RegistryTables } from '../tables.ts';
import type { Moved } from './tables.ts';

type Tx = Transaction<RegistryTables>;

/** What hangs on a structure, and which of it stays behind because the other already has it. */
const hanging: Record<string, RawBuilder<unknown>> = {
  product: sql`g.name = k.name`,
  officer: sql`g.role = k.role and lower(g.name) = lower(k.name) and g.phone is not distinct from k.phone`,
  contact: sql`g.phone is not distinct from k.phone and g.email is not distinct from k.email and (g.ended_at is null) = (k.ended_at is null)`,
  structure_label: sql`g.label = k.label`,
  label_told: sql`g.label = k.label and g.state = 'waiting' and k.state = 'waiting'`,
  document: sql`g.file = k.file`,
  member_count: sql`g.as_of = k.as_of`,
  membership: sql`g.federation = k.federation and (g.until is null) = (k.until is null)`,
  claim: sql`g.person = k.person and g.state = 'waiting' and k.state = 'waiting'`,
};

/** Moves to `kept` what hangs on `gone`; what both have stays where it is. @returns the ids moved, by table */
export const moveBelongings = async (tx: Tx, kept: string, gone: string): Promise<Moved> => {
  const moved: Moved = {};
  for (const [table, both] of Object.entries(hanging)) {
    const name = sql.table(`registry.${table}`);
    const { rows } = await sql<{ id: string }>`update ${name} g set structure = ${kept} where g.structure = ${gone}
      and not exists (select from ${name} k where k.structure = ${kept} and ${both}) returning g.id`.execute(tx);
    moved[table] = rows.map(({ id }) => id);
  }
  const { rows } = await sql<{ code: string }>`insert into registry.structure_value_chain (structure, value_chain)
    select ${kept}, value_chain from registry.structure_value_chain where structure = ${gone}
    on conflict do nothing returning value_chain as code`.execute(tx);
  return { ...moved, value_chain: rows.map(({ code }) => code) };
};

/** Of what was moved, the tables in which something is no longer where the merge put it. */
export const movedSince = async (tx: Tx, kept: string, moved: Moved): Promise<string[]> => {
  const since: string[] = [];
  for (const table of Object.keys(hanging)) {
    const ids = moved[table] ?? [];
    if (ids.length === 0) continue;
    const { rows } = await sql<{ n: number }>`select count(*) as n from ${sql.table(`registry.${table}`)}
      where id = any(${ids}) and structure = ${kept}`.execute(tx);
    if (Number(rows[0]?.n) !== ids.length) since.push(table);
  }
  return since;
};

/** Moves it all back. */
export const moveBack = async (tx: Tx, kept: string, gone: string, moved: Moved): Promise<void> => {
  for (const table of Object.keys(hanging))
    await sql`update ${sql.table(`registry.${table}`)} set structure = ${gone} where id = any(${moved[table] ?? []})`.execute(
      tx,
    );
  await sql`delete from registry.structure_value_chain where structure = ${kept} and value_chain = any(${moved['value_chain'] ?? []})`.execute(
    tx,
  );
};
