import { sql } from 'kysely';
import { job } from '../../../platform/jobs/jobs.ts';
import type { JobSend } from '../../../platform/jobs/jobs.ts';

/** Folds the changes of the directory's counts; until it has run they are read beside the counts, so none is late. */
export const foldFacets = job('registry.fold_facets', async (ground) => {
  await sql`select registry.fold_facets()`.execute(ground.db);
});

/** Asks for a fold soon; one waits at a time, however many verbs ask. */
export const foldSoon = (later: JobSend, now: Date): Promise<void> =>
  later(foldFacets, {}, { key: 'fold', after: new Date(now.getTime() + 20_000) });
