import { tellChanged } from './changed.ts';
import type { Draft, KeptAct, KeptMedia, Sealed, Store } from './open.ts';

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** The key of one person's store, from what the house gave at sign-in; it cannot be read out of the telephone again. */
export const keyFrom = async (text: string): Promise<CryptoKey> => {
  const bytes = Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (one) => one.charCodeAt(0));
  return crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, ['encrypt', 'decrypt']);
};

/** A value and its bytes in one piece: the length of the JSON, the JSON, the bytes. */
const packed = (value: unknown, bytes: ArrayBuffer): Uint8Array<ArrayBuffer> => {
  const text = encoder.encode(JSON.stringify(value));
  const all = new Uint8Array(4 + text.length + bytes.byteLength);
  new DataView(all.buffer).setUint32(0, text.length);
  all.set(text, 4);
  all.set(new Uint8Array(bytes), 4 + text.length);
  return all;
};

const unpacked = (all: ArrayBuffer): { value: unknown; bytes: ArrayBuffer } => {
  const end = 4 + new DataView(all).getUint32(0);
  return { value: JSON.parse(decoder.decode(all.slice(4, end))) as unknown, bytes: all.slice(end) };
};

const closed = async (key: CryptoKey, of: Sealed['store'], name: string, plain: BufferSource): Promise<Sealed> => {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const bytes = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, plain);
  return { key: `${of} ${name}`, store: of, iv, bytes };
};

const closeMedia = async (store: Store, key: CryptoKey): Promise<void> => {
  for (const { blob, ...rest } of await store.getAll('media')) {
    const sealed = await closed(key, 'media', rest.digest, packed(rest, await blob.arrayBuffer()));
    const tx = store.transaction(['media', 'sealed'], 'readwrite');
    await Promise.all([tx.objectStore('sealed').put(sealed), tx.objectStore('media').delete(rest.digest), tx.done]);
  }
};

/**
 * Locks a person's store: unsent acts, drafts and media are closed with the key, and everything else the telephone held
 * is gone. One at a time, so that a kill in the middle loses nothing: what is left open is closed at the next try.
 */
export const lockStore = async (store: Store, key: CryptoKey): Promise<void> => {
  await closeMedia(store, key);
  const none = new ArrayBuffer(0);
  const [acts, drafts] = await Promise.all([store.getAll('act'), store.getAll('draft')]);
  const sealed = await Promise.all([
    ...acts.map((act) => closed(key, 'act', act.id, packed(act, none))),
    ...drafts.map((draft) => closed(key, 'draft', draft.key, packed(draft, none))),
  ]);
  const tx = store.transaction(['act', 'draft', 'row', 'taken', 'mark', 'sealed'], 'readwrite', {
    durability: 'strict',
  });
  await Promise.all([
    ...sealed.map((one) => tx.objectStore('sealed').put(one)),
    tx.objectStore('act').clear(),
    tx.objectStore('draft').clear(),
    tx.objectStore('row').clear(),
    tx.objectStore('taken').clear(),
    tx.objectStore('mark').clear(),
    tx.done,
  ]);
  tellChanged();
};

const openOne = async (store: Store, sealed: Sealed, key: CryptoKey): Promise<void> => {
  const plain = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: sealed.iv }, key, sealed.bytes);
  const { value, bytes } = unpacked(plain);
  const tx = store.transaction(['act', 'draft', 'media', 'sealed'], 'readwrite');
  if (sealed.store === 'act') await tx.objectStore('act').put(value as KeptAct);
  else if (sealed.store === 'draft') await tx.objectStore('draft').put(value as Draft);
  else {
    const media = value as KeptMedia;
    await tx.objectStore('media').put({ ...media, blob: new Blob([bytes], { type: media.type }) });
  }
  await Promise.all([tx.objectStore('sealed').delete(sealed.key), tx.done]);
};

/** Opens again what this person's last sign-out locked. */
export const unlockStore = async (store: Store, key: CryptoKey): Promise<void> => {
  for (const sealed of await store.getAll('sealed')) await openOne(store, sealed, key);
  tellChanged();
};
