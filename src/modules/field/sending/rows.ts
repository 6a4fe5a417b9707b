import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Selectable, Transaction } from 'kysely';
import type { SentAct } from '../../../platform/field/index.ts';
import type { Actor, Grant } from '../../../platform/rights.ts';
import type { FieldTables, KeptState } from '../tables.ts';

export type Tx = Transaction<FieldTables>;
export type ActRow = Selectable<FieldTables['field.act']>;

/** In whose name acts come, and how. */
export interface Sender {
  person: string;
  device: string | null;
  /** Whose they were, as the phone or the file tells. */
  capturedBy?: string | null;
  /** Who brought them in a file. */
  broughtBy?: string | null;
}

/** What an act says, as one digest: sent again under its id it must be the same. */
export const digestOfAct = ({ name, record, input, changes }: SentAct): string =>
  createHash('sha256')
    .update(JSON.stringify([name, record, input ?? null, changes ?? null]))
    .digest('hex');

/**
 * Acts about one record are written one after the other, whoever sends them: who waits for an act that is just arriving
 * would otherwise not see it, nor be seen by it. In one order, so that nobody waits in a circle.
 */
export const lockRecords = async (tx: Tx, records: readonly string[]): Promise<void> => {
  const sorted = [...new Set(records)].toSorted();
  await sql`select pg_advisory_xact_lock(hashtextextended(record, 41)) from unnest(${sorted}::text[]) record`.execute(
    tx,
  );
};

/** Writes down the acts that never came before; answers their ids. */
export const receive = async (tx: Tx, sender: Sender, acts: readonly SentAct[], now: Date): Promise<Set<string>> => {
  const rows = await tx
    .insertInto('field.act')
    .values(
      acts.map((act) => ({
        id: act.id,
        person: sender.person,
        device: sender.device,
        captured_by: act.capturedBy ?? sender.capturedBy ?? null,
        brought_by: sender.broughtBy ?? null,
        name: act.name,
        record: act.record,
        content: JSON.stringify({ input: act.input ?? null, changes: act.changes ?? null }),
        digest: digestOfAct(act),
        follows: act.after ?? null,
        replaces: act.replaces ?? null,
        captured_at: act.capturedAt,
        received_at: now,
        state: 'received' as const,
        refusal: null,
        reply: '{}',
        decided_by: null,
        decided_at: null,
      })),
    )
    .onConflict((conflict) => conflict.column('id').doNothing())
    .returning('id')
    .execute();
  return new Set(rows.map(({ id }) => id));
};

export const actsById = async (tx: Tx, ids: readonly string[]): Promise<Map<string, ActRow>> => {
  if (ids.length === 0) return new Map();
  const rows = await tx
    .selectFrom('field.act')
    .selectAll()
    .where('id', '=', sql<string>`any(${ids}::uuid[])`)
    .orderBy('id')
    .forUpdate()
    .execute();
  return new Map(rows.map((row) => [row.id, row]));
};

/**
 * Acts that wait for one of these, or about one of these records, or of this person; in the order of their ids, which a
 * phone makes one after the other: those that do not say what they follow are tried as they were captured.
 */
export const actsWaiting = (tx: Tx, about: { acts: string[]; records: string[]; person: string | null }) =>
  tx
    .selectFrom('field.act')
    .selectAll()
    .where('state', '=', 'waiting')
    .where((or) =>
      or.or([
        or('follows', '=', sql<string>`any(${about.acts}::uuid[])`),
        or('record', '=', sql<string>`any(${about.records}::text[])`),
        or('person', '=', about.person),
      ]),
    )
    .orderBy('id')
    .limit(200)
    .forUpdate()
    .skipLocked()
    .execute();

export const statesOf = async (tx: Tx, ids: readonly string[]): Promise<Map<string, KeptState>> => {
  if (ids.length === 0) return new Map();
  const rows = await tx
    .selectFrom('field.act')
    .select(['id', 'state'])
    .where('id', '=', sql<string>`any(${ids}::uuid[])`)
    .execute();
  return new Map(rows.map(({ id, state }) => [id, state]));
};

/** A person with the rights in force now; somebody whose account is closed has none. */
export const actorNow = async (tx: Tx, person: string): Promise<Actor> => {
  const grants = await tx
    .selectFrom('people.holder')
    .select(['role', 'region', 'programme', 'structure'])
    .where('person', '=', person)
    .execute();
  return { kind: 'person', id: person, grants: grants as Grant[] };
};
