import { createReadStream, existsSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { Pool, PoolClient } from 'pg';
import { writeArchive, type About, type ArchiveWriter, type Digests } from './archive.ts';
import { measure, migrationsOf, sequencesOf, settle, tablesOf, type Table } from './catalogue.ts';
import { copyOut } from './copy.ts';

export interface Told {
  tables: number;
  rows: number;
  files: number;
  bytes: number;
}

const addTable = async (client: PoolClient, archive: ArchiveWriter, { name, columns }: Table): Promise<void> => {
  let part = 0;
  // Without columns there is nothing to write: such a table would hold only a number of empty rows.
  if (columns.length === 0) return;
  await copyOut(client, `copy (select ${columns.join(', ')} from ${name}) to stdout`, (rows) => {
    part += 1;
    return archive.add(`tables/${name}/${String(part).padStart(6, '0')}`, rows);
  });
};

const addFiles = async (archive: ArchiveWriter, folder: string): Promise<number> => {
  if (!existsSync(folder)) return 0;
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  for (const path of paths) {
    const name = `files/${relative(folder, path).split(sep).join('/')}`;
    const { size } = statSync(path);
    // A file that grows meanwhile is an upload that is not finished: what was there when we looked is enough.
    await archive.addStream(name, size, size === 0 ? none() : createReadStream(path, { end: size - 1 }));
  }
  return paths.length;
};

async function* none(): AsyncGenerator<Buffer> {}

const writeAll = async (client: PoolClient, archive: ArchiveWriter, files: string): Promise<Omit<Told, 'bytes'>> => {
  const tables = await tablesOf(client);
  const { rows } = await client.query<{ version: string }>(`select current_setting('server_version_num') as version`);
  const about: About = {
    format: 'twiza backup 1',
    at: new Date().toISOString(),
    postgres: Number(rows[0]?.version),
    migrations: await migrationsOf(client),
    tables,
  };
  await archive.add('about.json', JSON.stringify(about));
  for (const table of tables) await addTable(client, archive, table);
  const measured = [];
  for (const table of tables) measured.push(await measure(client, table));
  const digests: Digests = {
    tables: measured,
    sequences: await sequencesOf(client),
    files: await addFiles(archive, files),
  };
  await archive.add('digests.json', JSON.stringify(digests));
  await archive.end();
  return { tables: tables.length, rows: measured.reduce((sum, table) => sum + table.rows, 0), files: digests.files };
};

/**
 * Writes the database, as it stands at one instant, and the folder of files into one archive (tar, gzip; rows in
 * PostgreSQL's COPY text). The file appears at `path` only once it is whole. Memory stays small whatever the size.
 */
export const backup = async (pool: Pool, files: string, path: string): Promise<Told> => {
  const partial = `${path}.partial`;
  const client = await pool.connect();
  try {
    await settle(client);
    await client.query('begin transaction isolation level repeatable read, read only');
    const told = await writeAll(client, writeArchive(partial), files);
    renameSync(partial, path);
    return { ...told, bytes: statSync(path).size };
  } finally {
    client.release(true);
    rmSync(partial, { force: true });
  }
};
