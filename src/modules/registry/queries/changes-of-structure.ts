import { sql } from 'kysely';
import type { Transaction } from 'kysely';
import type { RegistryTables } from '../tables.ts';

export interface ChangeRow {
  id: string;
  at: Date;
  /** The name of who did it; null for the house. */
  by: string | null;
  actor: string | null;
  /** Represents the structure today. */
  represents: boolean;
  verb: string;
  why: string | null;
  version: number;
  before: Record<string, unknown>;
  after: Record<string, unknown>;
}

/** The changes of a structure, the latest first, 200 at most. */
export const changesOf = async (tx: Transaction<RegistryTables>, structure: string): Promise<ChangeRow[]> => {
  const { rows } = await sql<ChangeRow>`
    select c.id, c.at, p.name as by, c.actor, c.verb, c.why, c.version, c.before, c.after,
      exists (select from people.holder h where h.person = c.actor and h.structure = c.structure
        and h.role = 'cooperative_representative') as represents
    from registry.structure_change c left join people.person_name p on p.id = c.actor
    where c.structure = ${structure} order by c.version desc, c.at desc limit 200`.execute(tx);
  return rows;
};
