import { setTimeout as pause } from 'node:timers/promises';
import type { Ground } from '../ground.ts';
import { tellFollowers } from './followers.ts';
import { sealJournal } from './seal.ts';

const batch = 5000;

/** The loop that chains what was written. Any number of them may run: one seals, the others find nothing to do. */
export interface Sealer {
  /** Ends after the batch under way. */
  stop: () => Promise<void>;
}

/** @param every milliseconds of rest once everything is sealed. */
export const startSealer = ({ db, jobs }: Pick<Ground, 'db'> & Partial<Ground>, every = 2000): Sealer => {
  const stopping = new AbortController();
  const rest = () => pause(every, undefined, { signal: stopping.signal }).catch(() => undefined);
  const loop = async (): Promise<void> => {
    while (!stopping.signal.aborted) {
      const sealed = await sealJournal(db, batch).catch((error: Error) => {
        console.error('sealer:', error.message);
        return 0;
      });
      if (sealed > 0 && jobs)
        await tellFollowers({ db, jobs }).catch((error: Error) => console.error('sealer:', error.message));
      if (sealed < batch) await rest();
    }
  };
  const ended = loop();
  return {
    stop: async () => {
      stopping.abort();
      await ended;
    },
  };
};
