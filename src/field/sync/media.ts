import { readMark } from '../store/device.ts';
import { tellChanged } from '../store/changed.ts';
import type { KeptMedia, Store } from '../store/open.ts';
import { begin, offsetOf, sendPiece, UploadRefused } from './tus.ts';

interface Connection {
  type?: string;
}

/** `unknown` where the browser does not say what network it is on: the settings then say so too. */
export const network = (): 'wifi' | 'other' | 'unknown' => {
  const { connection } = navigator as { connection?: Connection };
  if (connection?.type === undefined) return 'unknown';
  return connection.type === 'wifi' || connection.type === 'ethernet' ? 'wifi' : 'other';
};

const held = async (digest: string): Promise<{ held: boolean; upload: string | null }> => {
  const answer = await fetch(`/field/media/${digest}`, { cache: 'no-store' });
  return answer.ok
    ? ((await answer.json()) as { held: boolean; upload: string | null })
    : { held: false, upload: null };
};

const note = async (store: Store, media: KeptMedia): Promise<void> => {
  await store.put('media', media);
  tellChanged();
};

const addressOf = (upload: string): string => (upload.startsWith('/') ? upload : `/uploads/${upload}`);

/** Sends what is missing of one photo or voice, from where the network broke. @throws TypeError without a network. */
const sendOne = async (store: Store, media: KeptMedia): Promise<void> => {
  const there = await held(media.digest);
  if (there.held) return note(store, { ...media, sent: media.blob.size, whole: true });
  let upload = media.upload ?? (there.upload === null ? undefined : addressOf(there.upload));
  let offset = upload === undefined ? null : await offsetOf(upload);
  if (upload === undefined || offset === null) {
    upload = await begin(media.blob, media.name, media.digest);
    offset = 0;
    await note(store, { ...media, upload, sent: 0 });
  }
  while (offset < media.blob.size) {
    offset = await sendPiece(upload, media.blob, offset);
    await note(store, { ...media, upload, sent: offset, whole: offset === media.blob.size });
  }
  if (media.blob.size === media.sent) await note(store, { ...media, upload, whole: true });
};

/** Whether photos and voices may leave now; where the network's kind is not said, Wi-Fi only holds nothing back. */
export const mediaMayLeave = async (): Promise<boolean> => !((await readMark('wifiOnly')) && network() === 'other');

/** Sends photos and voices one after the other. @returns how many arrived whole. */
export const sendMedia = async (store: Store): Promise<number> => {
  if (!(await mediaMayLeave())) return 0;
  let arrived = 0;
  for (const media of await store.getAll('media')) {
    if (media.whole) continue;
    try {
      await sendOne(store, media);
      arrived += 1;
    } catch (error) {
      if (!(error instanceof UploadRefused)) throw error;
      await note(store, { ...media, refused: error.message });
    }
  }
  return arrived;
};
