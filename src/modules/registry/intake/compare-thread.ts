import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { NamedRecord } from '../rules/reading.ts';
import type { Verdict } from '../rules/resemblance.ts';
import type { KeptReason } from './tables.ts';

/** A structure and those it shares a key with, as ids with commas: so the main thread never takes them apart. */
export interface Left {
  left: string;
  rights: string;
  /** in how many provinces its name is borne */
  bearers: number;
}

export type Asked = { lefts: Left[] } | { records: NamedRecord[] };

export interface Compared {
  left: string;
  right: string;
  score: number;
  verdict: Verdict;
  reasons: KeptReason[];
}

type Answered = { need: string[] } | { pairs: Compared[] };

export interface Comparer {
  /** @param records fetches what is compared of structures, by id */
  compare: (lefts: Left[], records: (ids: string[]) => Promise<NamedRecord[]>) => Promise<Compared[]>;
  close: () => Promise<unknown>;
}

const WORKER = new URL(
  import.meta.url.endsWith('.ts') ? './compare-worker.ts' : './compare-worker.js',
  import.meta.url,
);

/** Compares names in a thread of its own, chunk after chunk. */
export const openComparer = (): Comparer => {
  const worker = new Worker(WORKER, { resourceLimits: { maxOldGenerationSizeMb: 160, maxYoungGenerationSizeMb: 16 } });
  const ask = async (asked: Asked): Promise<Answered> => {
    worker.postMessage(asked);
    // `once` rejects when the thread fails.
    const [answered] = (await once(worker, 'message')) as [Answered];
    return answered;
  };
  return {
    compare: async (lefts, records) => {
      const first = await ask({ lefts });
      const second = 'need' in first ? await ask({ records: await records(first.need) }) : first;
      if (!('pairs' in second)) throw new Error('the thread that compares asked twice');
      return second.pairs;
    },
    close: () => worker.terminate(),
  };
};
