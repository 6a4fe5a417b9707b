import type { SentAct, SyncReply, SyncRequest } from '../../platform/field/protocol.ts';
import { actsPerSync } from '../../platform/field/protocol.ts';
import { nextToSend } from '../rules/queue.ts';
import { tellChanged } from '../store/changed.ts';
import { isForgotten } from '../forgotten.ts';
import { readMark, writeMark } from '../store/device.ts';
import type { KeptAct, Store } from '../store/open.ts';
import { letMediaGo, noteReplies, noteShelves } from './answer.ts';
import { sendMedia } from './media.ts';

/** How a sending ended. `nobody`: no network, or no answer. `signed_out`: the session is over, or is another person's. */
export type Ending = 'all' | 'nobody' | 'signed_out' | 'forgotten' | 'busy';

const asSent = (act: KeptAct): SentAct => {
  const { id, name, record, input, changes, after, replaces, again, capturedAt, capturedBy } = act;
  return {
    id,
    name,
    record,
    input,
    capturedAt,
    ...(changes && { changes }),
    ...(after && { after }),
    ...(replaces && { replaces }),
    ...(again && { again }),
    ...(capturedBy && { capturedBy }),
  };
};

/** From here on an act is never changed: the server may have it, whatever becomes of its reply. */
const markAsSent = async (store: Store): Promise<KeptAct[]> => {
  const tx = store.transaction('act', 'readwrite', { durability: 'strict' });
  const acts = nextToSend(await tx.store.getAll(), actsPerSync).map((act): KeptAct => ({
    ...act,
    state: 'sending',
    tries: act.tries + 1,
  }));
  await Promise.all([...acts.map((act) => tx.store.put(act)), tx.done]);
  return acts;
};

const post = async (request: SyncRequest): Promise<SyncReply | 'signed_out'> => {
  const answer = await fetch('/field/sync', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(request),
    signal: AbortSignal.timeout(60_000),
  });
  if (answer.status === 401) return 'signed_out';
  if (!answer.ok) throw new TypeError(`${answer.status}`);
  return (await answer.json()) as SyncReply;
};

const requestOf = async (store: Store, acts: KeptAct[]): Promise<SyncRequest> => {
  const chosen = (await store.get('mark', 'chosen')) as string[] | undefined;
  return {
    device: (await readMark('device'))!,
    lang: (await readMark('tongue')) ?? 'fr',
    acts: acts.map(asSent),
    cursor: ((await store.get('mark', 'cursor')) as number | undefined) ?? null,
    phoneNow: new Date().toISOString(),
    ...(chosen && { structures: chosen }),
  };
};

const noteClock = (now: string): Promise<void> => writeMark('skew', Date.now() - Date.parse(now));

const exchange = async (store: Store, person: string, owed: Set<string>): Promise<Ending | 'more'> => {
  const acts = await markAsSent(store);
  const reply = await post(await requestOf(store, acts));
  if (reply === 'signed_out') return (await isForgotten()) ? 'forgotten' : 'signed_out';
  if (reply.person.id !== person) return 'signed_out';
  await noteReplies(store, acts, reply.replies);
  if (reply.forget) return 'forgotten';
  await noteShelves(store, reply);
  await noteClock(reply.now);
  owed.clear();
  for (const digest of reply.media) owed.add(digest);
  const sent = new Set(acts.map(({ id }) => id));
  const left = nextToSend(await store.getAll('act'), actsPerSync).some(({ id }) => !sent.has(id));
  return reply.more || (left && acts.length > 0) ? 'more' : 'all';
};

const untilAll = async (store: Store, person: string, owed: Set<string>): Promise<Ending> => {
  for (;;) {
    const ending = await exchange(store, person, owed);
    if (ending !== 'more') return ending;
  }
};

const everything = async (store: Store, person: string): Promise<Ending> => {
  const owed = new Set<string>();
  try {
    const ending = await untilAll(store, person, owed);
    if (ending !== 'all') return ending;
    if ((await sendMedia(store)) > 0) await untilAll(store, person, owed);
    await letMediaGo(store, [...owed]);
    return 'all';
  } catch (error) {
    if (error instanceof TypeError || (error as Error).name === 'TimeoutError') return 'nobody';
    throw error;
  } finally {
    tellChanged();
  }
};

/** Sends what waits and fetches what changed. Of all tabs and the worker one does it at a time; the others answer `busy`. */
export const sendAll = (store: Store, person: string): Promise<Ending> =>
  navigator.locks.request('twiza-field-send', { ifAvailable: true }, (lock): Promise<Ending> =>
    lock ? everything(store, person) : Promise.resolve('busy'),
  );
