import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { Caller, Ground } from '../../../platform/ground.ts';
import { notePairs } from '../commands/note-pairs.ts';
import { readingOf } from '../rules/reading.ts';
import type { RegistryTables } from '../tables.ts';
import { comparable } from './blocking.ts';
import { candidatesOf } from './candidates.ts';
import { openComparer } from './compare-thread.ts';
import type { Left } from './compare-thread.ts';
import { pairsOf, rightsOf } from './compare.ts';

const chunk = 500;

const reading = <Answer>(ground: Ground, run: (tx: never) => Promise<Answer>): Promise<Answer> =>
  ground.db
    .transaction()
    .setAccessMode('read only')
    .execute((tx) => run(tx as never));

/** Awaited at the next turn: what fails meanwhile is told there. */
const handled = <Answer>(promise: Promise<Answer>): Promise<Answer> => {
  promise.catch(() => undefined);
  return promise;
};

/** An import's new structures by province, so that a chunk meets its doubles in few blocks. */
const structuresOf = async (ground: Ground, about: string): Promise<string[]> => {
  const { rows } = await sql<{
    id: string;
  }>`select s.id from registry.import_row r join registry.structure s on s.id = r.structure
    where r.import = ${about} and r.outcome = 'registered' order by s.province, s.region, s.country, s.id`.execute(
    ground.db,
  );
  return rows.map(({ id }) => id);
};

/** Autovacuum looks up once a minute: without it the planner takes what a list has just brought for a few rows. */
const learn = (ground: Ground) => sql`analyze registry.structure, registry.blocking_key`.execute(ground.db);

/**
 * Compares an import's new structures with all that were registered before them, and puts the pairs into the review
 * queue. Goes on at the checkpoint; `alive` is asked between chunks. While the thread compares a chunk, the database
 * looks for the next one's candidates and takes the pairs of the one before.
 */
export const compareImport = async (
  caller: Caller,
  about: string,
  from: number,
  alive: () => Promise<boolean>,
): Promise<boolean> => {
  const { ground } = caller;
  const ids = await structuresOf(ground, about);
  if (ids.length > chunk) await learn(ground);
  const candidates = (at: number): Promise<Left[]> => {
    const some = ids.slice(at, at + chunk);
    return handled(reading(ground, (tx) => candidatesOf(tx, some, { earlier: true })));
  };
  const comparer = openComparer();
  let noting: Promise<unknown> = Promise.resolve();
  try {
    let next = candidates(from);
    for (let at = from; at < ids.length; at += chunk) {
      if (!(await alive())) return false;
      const lefts = await next;
      next = candidates(at + chunk);
      const pairs = await comparer.compare(lefts, (wanted) => reading(ground, (tx) => comparable(tx, wanted)));
      await noting;
      const comparedTo = Math.min(at + chunk, ids.length);
      noting = handled(notePairs({ ...caller, now: new Date() }, { pairs, import: { id: about, comparedTo } }));
    }
    await noting;
    return true;
  } finally {
    await Promise.allSettled([noting, comparer.close()]);
  }
};

/** One structure, entered or corrected by hand: compared with all others at once. */
export const compareOne = async (caller: Caller, id: string): Promise<void> => {
  const db = caller.ground.db as Kysely<RegistryTables>;
  const pairs = await db.transaction().execute(async (tx) => {
    const lefts = await candidatesOf(tx, [id], { earlier: false });
    const wanted = [...new Set(lefts.flatMap((left) => [left.left, ...rightsOf(left)]))];
    const byId = new Map((await comparable(tx, wanted)).map((record) => [record.id, readingOf(record)]));
    return lefts.flatMap((left) => pairsOf(left, byId));
  });
  if (pairs.length > 0) await notePairs(caller, { pairs });
};
