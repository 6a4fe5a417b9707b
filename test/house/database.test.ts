/** The database as the code believes it to be: rooms as schemas, names by meaning, columns as tables.ts lists them. */
import { beforeAll, expect, test } from 'vitest';
import floors from '../../src/floors.json' with { type: 'json' };
import { migrate, migrationFiles } from '../../src/platform/database/index.ts';
import { testDatabase, type TestDatabase } from '../support/database.ts';
import { paths } from './reading/sources.ts';
import { type Kind, tablesIn } from './reading/tables.ts';

// The demonstration belongs to the roof; it remembers that it was loaded.
const rooms = new Set([floors.ground, 'demonstration', ...floors.floors.flat()]);
let database: TestDatabase;

const ask = async <Row extends object>(sql: string): Promise<Row[]> => (await database.pool.query<Row>(sql)).rows;

beforeAll(async () => {
  database = await testDatabase();
});

test('a migration says its day, its place in the order and its room', async () => {
  const names = (await migrationFiles()).map(({ name }) => name);
  expect(names.length).toBeGreaterThan(0);
  const wrong = names.filter((name) => {
    const [, room = ''] = /^\d{4}-\d{2}-\d{2}-\d{2}-([a-z]+)(?:-[a-z0-9-]+)?\.sql$/.exec(name) ?? [];
    return !rooms.has(room);
  });
  expect(wrong).toEqual([]);
});

test('migrations only go forward: what is applied is not applied again, and nothing takes back', async () => {
  expect(await migrate(database.pool)).toEqual([]);
  const files = await migrationFiles();
  expect(
    files.filter(({ sql }) => /^\s*drop\s+(table|schema|column)\b/im.test(sql) && !/^-- contract:/m.test(sql)),
  ).toEqual([]);
});

/** What a room's migration brought for the ground. */
const brought: Record<string, string> = { '2026-11-23-10-people-0-rates.sql': 'platform' };

test('a migration writes into the schema of its room alone', async () => {
  const strangers = (await migrationFiles()).flatMap(({ name, sql }) => {
    const room = /^\d{4}-\d{2}-\d{2}-\d{2}-([a-z]+)/.exec(name)?.[1] ?? '';
    return [
      ...sql.matchAll(
        /^create (?:or replace )?(?:table|view|schema|function|trigger \S+ [^;]*? on) (?:if not exists )?([a-z_]+)\b/gim,
      ),
    ]
      .map(([, schema]) => schema!)
      .filter((schema) => schema !== room && brought[name] !== schema)
      .map((schema) => `${name}: ${schema}`);
  });
  expect(strangers).toEqual([]);
});

test('every schema is a room, or the demonstration’s', async () => {
  const schemas = await ask<{ name: string }>(
    `select nspname as name from pg_namespace where nspname !~ '^pg_' and nspname not in ('information_schema', 'public', 'pgboss')`,
  );
  expect(schemas.map(({ name }) => name).filter((name) => !rooms.has(name))).toEqual([]);
});

test('what a reader can run into has a name by meaning', async () => {
  const unnamed = await ask<{ name: string }>(`
    select conrelid::regclass || ' ' || conname as name from pg_constraint
    where contype in ('c', 'u', 'x') and connamespace::regnamespace::text = any(array['${[...rooms].join("','")}'])
      and conname ~ ('^' || (select relname from pg_class where oid = conrelid) || '_.*(key|check|excl)[0-9]*$')`);
  expect(unnamed.map(({ name }) => name)).toEqual([]);
});

const kinds: Record<Kind, string[]> = {
  text: ['text', 'uuid', 'character varying', 'date', 'tsvector', 'time without time zone', 'name', 'bytea'],
  number: ['smallint', 'integer', 'bigint', 'numeric', 'real', 'double precision'],
  boolean: ['boolean'],
  instant: ['timestamp with time zone'],
  bytes: ['bytea'],
  list: ['ARRAY', 'jsonb'],
  json: ['jsonb', 'json'],
  unknown: [],
};

test('tables.ts lists tables and columns that exist, of these types', async () => {
  const columns = await ask<{ name: string; column: string; type: string; nullable: boolean; is_table: boolean }>(`
    select c.table_schema || '.' || c.table_name as name, c.column_name as column, c.data_type as type,
      c.is_nullable = 'YES' as nullable, t.table_type = 'BASE TABLE' as is_table
    from information_schema.columns c join information_schema.tables t using (table_schema, table_name)`);
  const known = new Map(columns.map((each) => [`${each.name}.${each.column}`, each]));
  const listed = paths('src/**/tables.ts').flatMap((path) => [...tablesIn(path)]);
  expect(listed.length).toBeGreaterThan(30);
  const wrong = listed.flatMap(([table, its]) => {
    if (its.size === 0) return [`${table}: its columns cannot be read from tables.ts`];
    return [...its].flatMap(([column, { kind, nullable }]) => {
      const there = known.get(`${table}.${column}`);
      if (!there) return [`${table}.${column} does not exist`];
      if (kind !== 'unknown' && !kinds[kind].includes(there.type))
        return [`${table}.${column}: ${kind} is ${there.type}`];
      return kind !== 'unknown' && there.is_table && there.nullable && !nullable
        ? [`${table}.${column} may be null`]
        : [];
    });
  });
  expect(wrong).toEqual([]);
});
