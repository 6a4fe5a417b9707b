import { sql } from 'kysely';
import type { Ground } from '../ground.ts';
import { links, reading } from './read.ts';
import type { Link } from './read.ts';
import { verifyChain } from './verify.ts';
import type { SealedEntry, Verification } from './verify.ts';

/** An entry that was taken away has no content left: the chain then breaks at its place, under its name. */
const sealedOf = ({ entry, id, at, position, digest, actor, fact, about, payload }: Link): SealedEntry =>
  id === null
    ? { position: -1, digest, id: entry, at: '', actor: null, fact: '', about: '', payload: {} }
    : { position, digest, id, at: at.toISOString(), actor, fact, about, payload };

async function* sealedEntries(source: AsyncIterable<Link>, progress: (done: number) => void) {
  let done = 0;
  for await (const link of source) {
    yield sealedOf(link);
    done += 1;
    if (done % 100_000 === 0) progress(done);
  }
}

/**
 * Verifies the house's own journal where it lies. Entries that wait for their seal are not counted; one that neither
 * waits nor is sealed was slipped in.
 */
export const verifyDatabase = (
  db: Ground['db'],
  progress: (done: number) => void = () => undefined,
): Promise<Verification> =>
  reading(db, async (tx) => {
    const found = await verifyChain(sealedEntries(links(tx), progress));
    if (found.altered) return found;
    const { rows } = await sql<{ id: string }>`select id from platform.journal journal
      where not exists (select from platform.journal_seal where entry = journal.id)
      and not exists (select from platform.journal_pending where entry = journal.id) order by id limit 1`.execute(tx);
    const [slipped] = rows;
    if (!slipped) return found;
    return { ...found, altered: { position: found.entries + 1, id: slipped.id, why: 'unsealed' } };
  });
