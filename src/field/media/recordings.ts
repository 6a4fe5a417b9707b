import type { Store } from '../store/open.ts';
import { shelf } from '../shelves.ts';
import type { Tongue } from '../words/lang.ts';

export interface Recording {
  item: string;
  language: string;
  file: string;
  name: string;
}

/** Not one of the worker's own caches, which an update clears. */
const cacheName = 'twiza-held';

const addressOf = ({ file, name }: Recording): string => `/files/${file}/${name}`;

/** Fetches the questions that can be heard in this language, before the tour; what is here already is not fetched again. */
export const fetchRecordings = async (store: Store, tongue: Tongue): Promise<number> => {
  const instruments = await shelf<{ recordings?: Recording[] }>(store, 'diagnoses.instruments');
  const wanted = instruments.flatMap(({ recordings = [] }) => recordings).filter(({ language }) => language === tongue);
  const cache = await caches.open(cacheName);
  let fetched = 0;
  for (const recording of wanted) {
    const address = addressOf(recording);
    if (await cache.match(address)) continue;
    // A recording that does not come is heard another time; the question is still there to be read.
    await cache.add(address).then(
      () => (fetched += 1),
      () => undefined,
    );
  }
  return fetched;
};

/** The voice of a question, from this telephone or, with a network, from the house. */
export const voiceOf = async (recording: Recording): Promise<Blob | null> => {
  const answer =
    (await (await caches.open(cacheName)).match(addressOf(recording))) ??
    (await fetch(addressOf(recording)).catch(() => null));
  return answer?.ok ? answer.blob() : null;
};

export const dropRecordings = (): Promise<boolean> => caches.delete(cacheName);
