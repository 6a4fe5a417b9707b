import type { ActReply, SyncReply } from '../../platform/field/protocol.ts';
import type { Json } from '../json.ts';
import { tellChanged } from '../store/changed.ts';
import type { KeptAct, Store } from '../store/open.ts';
import { forgetVersions } from '../store/versions.ts';

/** How many taken acts the telephone still shows. */
const shown = 60;

/**
 * Taken: done, or held by the house until what it follows arrives. What waits for its photos is sent once more after
 * them, so it stays.
 */
const isTaken = ({ state, refusal }: ActReply): boolean =>
  state === 'applied' || state === 'merged' || (state === 'waiting' && refusal !== 'field.waits_for_media');

const settle = (act: KeptAct, { state, say, problems, values }: ActReply): KeptAct => {
  const reason = [say, ...(problems ?? []).map(({ say: wrong }) => wrong)].filter(Boolean).join(' ');
  return {
    ...act,
    state: state === 'clash' || state === 'waiting' ? state : 'refused',
    ...(reason && { reason }),
    ...(values && { values: values as unknown as Json }),
  };
};

/** A mended act leaves the queue with those that it was sent instead of. */
const letGo = async (
  acts: { getAll: () => Promise<KeptAct[]>; delete: (n: number) => Promise<void> },
  act: KeptAct,
) => {
  const queue = await acts.getAll();
  for (let one: KeptAct | undefined = act; one; one = queue.find(({ id }) => id === one?.replaces))
    await acts.delete(one.n!);
};

/** Writes down what became of the acts that were sent; an act leaves the queue in the transaction that notes it as taken. */
export const noteReplies = async (store: Store, sent: KeptAct[], replies: ActReply[]): Promise<void> => {
  const byId = new Map(replies.map((reply) => [reply.act, reply]));
  const at = new Date().toISOString();
  const tx = store.transaction(['act', 'taken'], 'readwrite', { durability: 'strict' });
  for (const act of sent) {
    const reply = byId.get(act.id);
    if (!reply) continue;
    if (isTaken(reply)) {
      if (act.replaces) await letGo(tx.objectStore('act'), act);
      else await tx.objectStore('act').delete(act.n!);
      await tx.objectStore('taken').put({ id: act.id, name: act.name, about: act.about, at });
    } else {
      await tx.objectStore('act').put(settle(act, reply));
    }
  }
  const old = (await tx.objectStore('taken').getAllKeys()).slice(0, -shown);
  await Promise.all(old.map((key) => tx.objectStore('taken').delete(key)));
  await tx.done;
  tellChanged();
};

/** Shelves and their cursor go in together: a tab killed in between asks for the same again. */
export const noteShelves = async (store: Store, reply: SyncReply): Promise<void> => {
  const tx = store.transaction(['row', 'mark'], 'readwrite');
  const rows = tx.objectStore('row');
  for (const { shelf, upserts, tombstones } of reply.shelves) {
    await Promise.all([
      ...upserts.map(({ id, value }) => rows.put({ shelf, id, value: value as Json })),
      ...tombstones.map((id) => rows.delete([shelf, id])),
    ]);
  }
  const marks = tx.objectStore('mark');
  await Promise.all([
    marks.put(reply.cursor, 'cursor'),
    marks.put(reply.structures, 'tour'),
    marks.put(new Date().toISOString(), 'heldAt'),
    tx.done,
  ]);
  if (reply.shelves.length > 0) forgetVersions();
  tellChanged();
};

/** What the server has whole, that no act of the queue names and that it does not wait for, needs no room here. */
export const letMediaGo = async (store: Store, owed: readonly string[]): Promise<void> => {
  const tx = store.transaction(['act', 'media'], 'readwrite');
  const named = new Set((await tx.objectStore('act').getAll()).flatMap(({ media }) => media));
  for (const { digest, whole } of await tx.objectStore('media').getAll()) {
    if (whole && !named.has(digest) && !owed.includes(digest)) await tx.objectStore('media').delete(digest);
  }
  await tx.done;
};
