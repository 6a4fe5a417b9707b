import { job } from '../../../platform/jobs/jobs.ts';
import { rebuildIfMadeOtherwise } from './rebuild.ts';
import { settleIndex } from './settle.ts';

/** Every minute: verbs cannot ask for it, since search does not know when they commit. */
export const settle = job(
  'search.settle',
  async ({ db, jobs }) => {
    await rebuildIfMadeOtherwise(db, jobs);
    await settleIndex(db);
  },
  { every: '* * * * *', pace: 'long' },
);
