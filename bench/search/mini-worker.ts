import { parentPort } from 'node:worker_threads';
import MiniSearch from 'minisearch';

interface Filed {
  id: number;
  title: string;
  text: string;
}

export type MiniAsked = { few: number[] } | { add: Filed[] } | { text: string; few: boolean };
export type MiniTold = { done: 'ready' } | { done: 'added'; heap: number } | { done: 'found'; numbers: number[] };

const engine = new MiniSearch<Filed>({ fields: ['title', 'text'] });
let few = new Set<number>();

/** As its pages advise: spelling errors, beginnings, titles worth twice. */
const found = (text: string, onlyFew: boolean): number[] =>
  engine
    .search(text, {
      fuzzy: 0.2,
      prefix: true,
      boost: { title: 2 },
      ...(onlyFew ? { filter: ({ id }: { id: number }) => few.has(id) } : {}),
    })
    .slice(0, 10)
    .map(({ id }) => Number(id));

const answered = (asked: MiniAsked): MiniTold => {
  if ('text' in asked) return { done: 'found', numbers: found(asked.text, asked.few) };
  if ('few' in asked) {
    few = new Set(asked.few);
    return { done: 'ready' };
  }
  engine.addAll(asked.add);
  return { done: 'added', heap: process.memoryUsage().heapUsed };
};

parentPort!.on('message', (asked: MiniAsked) => parentPort!.postMessage(answered(asked)));
