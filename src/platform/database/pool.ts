import { Pool, types, type CustomTypesConfig } from 'pg';

type TypeId = Parameters<typeof types.getTypeParser>[0];
const text = (value: string): string => value;

const textList = 1009 as TypeId; // missing in the enumeration of the types
const readTexts = types.getTypeParser(textList) as unknown as (value: string) => (string | null)[];

const listOf =
  (read: (value: string) => unknown) =>
  (value: string): unknown[] =>
    readTexts(value).map((item) => (item === null ? null : read(item)));

/** int8 and numeric as numbers, date as 'YYYY-MM-DD', and the lists of these. */
const readers = new Map<number, (value: string) => unknown>([
  [20, Number],
  [1700, Number],
  [1082, text],
  [1016, listOf(Number)],
  [1231, listOf(Number)],
  [1182, listOf(text)],
]);

export const typeReaders = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') =>
    (format === 'binary' ? undefined : readers.get(oid)) ?? types.getTypeParser(oid, format),
} as CustomTypesConfig;

/** A pool on this address, with the platform's readings of types. */
export const poolOn = (url: string, connections: number): Pool => {
  const pool = new Pool({
    connectionString: url,
    max: connections,
    application_name: 'twiza',
    idleTimeoutMillis: 30_000,
    connectionTimeoutMillis: 15_000,
    keepAlive: true,
    types: typeReaders,
  });
  // An idle connection that the server ends is replaced at the next query; unheard, the event would end the process.
  pool.on('error', () => undefined);
  return pool;
};
