import { sql } from 'kysely';
import type { Transaction } from 'kysely';
import type { NewStructure } from '../commands/schemas.ts';
import type { NamedRecord } from '../rules/reading.ts';
import { similarity } from '../rules/resemblance.ts';
import type { RegistryTables } from '../tables.ts';
import { comparable, recordOf } from './blocking.ts';

type Numbered = Pick<NewStructure, 'register_country' | 'register_number' | 'ice'>;

/** A structure that bears a number of the row: the same one, another one, or two of them. */
export type Met =
  | { kind: 'known'; structure: string; name: string }
  | { kind: 'taken'; structure: string; name: string; number: string }
  | { kind: 'disagree' };

/** The structures that bear one of these numbers, by number. */
const bearers = async (tx: Transaction<RegistryTables>, rows: Numbered[]): Promise<Map<string, string>> => {
  const numbered = rows.filter((row) => row.register_number !== null);
  const ices = rows.map(({ ice }) => ice).filter((ice) => ice !== null);
  const { rows: found } = await sql<{ number: string; id: string }>`
    select s.register_country || ' ' || s.register_number as number, s.id from registry.structure s
      join unnest(${numbered.map((row) => row.register_country)}::text[],
        ${numbered.map((row) => row.register_number)}::text[]) as x(country, number)
      on s.register_country = x.country and s.register_number = x.number where s.state <> 'merged'
    union select s.ice, s.id from registry.structure s where s.ice = any(${ices}) and s.state <> 'merged'`.execute(tx);
  return new Map(found.map(({ number, id }) => [number, id]));
};

const nameOf = (record: NamedRecord | undefined): string => record?.name || record?.name_ar || '';

/**
 * What the register already holds under the numbers of these rows, in their order; null for what is new.
 * A number alone does not make two one: courts give the same ones, and lists have slips. Where name and place speak
 * against it, the number is taken by another structure.
 */
export const meet = async (tx: Transaction<RegistryTables>, rows: NewStructure[]): Promise<(Met | null)[]> => {
  const byNumber = await bearers(tx, rows);
  if (byNumber.size === 0) return rows.map(() => null);
  const records = await comparable(tx, [...new Set(byNumber.values())]);
  const byId = new Map(records.map((record) => [record.id, record]));
  return rows.map((row): Met | null => {
    const registered = byNumber.get(`${row.register_country} ${row.register_number}`);
    const identified = row.ice === null ? undefined : byNumber.get(row.ice);
    if (registered && identified && registered !== identified) return { kind: 'disagree' };
    const structure = registered ?? identified;
    if (structure === undefined) return null;
    const record = byId.get(structure);
    const name = nameOf(record);
    const found = record && similarity(recordOf(row), record);
    if (found && found.verdict !== 'possible') return { kind: 'known', structure, name };
    return { kind: 'taken', structure, name, number: (registered ? row.register_number : row.ice) ?? '' };
  });
};
