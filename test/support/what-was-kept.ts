import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Pool } from 'pg';
import { kyselyOver, poolOn } from '../../src/platform/database/index.ts';
import { verifyDatabase } from '../../src/platform/journal/verify-database.ts';
import type { Noted, Sending, Written } from './writers.ts';

const valueOf = (text: string | null): number => Number(/\d+$/.exec(text ?? '')?.[0] ?? 0);

/** The value in the house is the last acknowledged, or a later one whose answer was cut off. */
const isKept = ({ acknowledged, sent }: Written, there: number): boolean => there >= acknowledged && there <= sent;

const wrongSaves = async (pool: Pool, noted: Noted): Promise<string[]> => {
  const { rows } = await pool.query<{ id: string; title: string | null; version: number; facts: number }>(
    `select a.id, a.answers #>> '{project,title}' as title, a.version, (select count(*)::int from platform.journal j
      where j.about = a.id and j.fact in ('calls.answers_saved', 'calls.piece_attached')) as facts
    from calls.application a`,
  );
  const there = new Map(rows.map((row) => [row.id, row]));
  return noted.saves.flatMap((one) => {
    const row = there.get(one.id);
    if (!row) return [`application ${one.id} is gone`];
    const value = row.title === null ? 0 : valueOf(row.title);
    return [
      ...(isKept(one, value) ? [] : [`application ${one.id}: ${one.acknowledged} was acknowledged, ${value} is there`]),
      ...(row.version === row.facts ? [] : [`application ${one.id}: version ${row.version}, ${row.facts} facts`]),
    ];
  });
};

const wrongCorrections = async (pool: Pool, noted: Noted): Promise<string[]> => {
  const { rows } = await pool.query<{ id: string; name: string; version: number; changes: number }>(
    `select s.id, s.names ->> 'fr' as name, s.version, (select count(*)::int from registry.structure_change c
      where c.structure = s.id and c.version > 1) as changes from registry.structure s`,
  );
  const there = new Map(rows.map((row) => [row.id, row]));
  const { rows: torn } = await pool.query<{ id: string }>(
    `select coalesce(c.id::text, j.id::text) as id
    from (select * from registry.structure_change where verb = 'correct') c
    full join (select * from platform.journal where fact = 'registry.structure_corrected') j
      on j.payload ->> 'change' = c.id::text where c.id is null or j.id is null`,
  );
  const wrong = torn.map(({ id }) => `a correction without its fact, or the reverse: ${id}`);
  for (const one of noted.corrections) {
    const row = there.get(one.id);
    // Before its first correction it bears the name that it was entered under.
    const value = row?.name.startsWith('Nom ') ? valueOf(row.name) : 1;
    if (!row || !isKept(one, value)) wrong.push(`structure ${one.id}: ${one.acknowledged} acknowledged, ${row?.name}`);
    else if (row.version !== row.changes + 1) wrong.push(`structure ${one.id}: ${row.version}, ${row.changes} changes`);
  }
  return wrong;
};

interface Piece {
  id: string;
  digest: string | null;
}

const contentOf = (dataDir: string, digest: string): Buffer =>
  readFileSync(join(dataDir, 'files', digest.slice(0, 2), digest.slice(2, 4), digest));

const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

const wrongPieces = async (pool: Pool, noted: Noted, dataDir: string): Promise<string[]> => {
  const { rows } = await pool.query<Piece>(
    `select p.id, f.digest from calls.piece p left join platform.file_use u on u.id = p.file
      left join platform.file f on f.digest = u.digest`,
  );
  const { rows: torn } = await pool.query<{ id: string }>(
    `select coalesce(p.id::text, j.payload ->> 'piece') as id from calls.piece p
    full join (select * from platform.journal where fact = 'calls.piece_attached') j on j.payload ->> 'piece' = p.id::text
    where p.id is null or j.id is null`,
  );
  const wrong = torn.map(({ id }) => `a piece without its fact, or the reverse: ${id}`);
  const sent = new Map(noted.uploads.map((one) => [sha256(one.bytes), one]));
  const kept = new Set<Sending>();
  for (const { id, digest } of rows) {
    const one = digest === null ? undefined : sent.get(digest);
    if (!one || sha256(contentOf(dataDir, digest as string)) !== digest) wrong.push(`piece ${id} is not what was sent`);
    else if (kept.has(one)) wrong.push(`piece ${id} is there twice`);
    else kept.add(one);
  }
  const lost = noted.uploads.filter((one) => one.given === 'yes' && !kept.has(one));
  return [...wrong, ...lost.map((one) => `the piece of ${one.at} was acknowledged and is gone`)];
};

const wrongUploads = (noted: Noted, dataDir: string): string[] =>
  noted.uploads
    .filter(({ given, at }) => given === 'no' && at !== null)
    .flatMap(({ at, offset, bytes }) => {
      const there = readFileSync(join(dataDir, 'uploads', at?.split('/').at(-1) ?? ''));
      const good = there.length >= offset && there.equals(bytes.subarray(0, there.length));
      return good ? [] : [`upload ${at}: ${offset} bytes were acknowledged, ${there.length} are there`];
    });

/** What of the acknowledged is not in the house, and what is there by half; an empty list is what a test wants. */
export const whatIsWrong = async (address: string, noted: Noted, dataDir: string): Promise<string[]> => {
  const pool = poolOn(address, 2);
  try {
    const { altered } = await verifyDatabase(kyselyOver(pool));
    return [
      ...(await wrongSaves(pool, noted)),
      ...(await wrongCorrections(pool, noted)),
      ...(await wrongPieces(pool, noted, dataDir)),
      ...wrongUploads(noted, dataDir),
      ...(altered ? [`the journal is altered at ${altered.position} (${altered.why})`] : []),
    ];
  } finally {
    await pool.end();
  }
};
