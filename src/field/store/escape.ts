import type { EscapeFile, SentAct } from '../../platform/field/protocol.ts';
import { escapedText } from '../../platform/field/protocol.ts';
import type { Json } from '../json.ts';
import { tellChanged } from './changed.ts';
import type { Person } from './device.ts';
import type { Changes, KeptAct, KeptMedia, Store } from './open.ts';

const base64Of = (blob: Blob): Promise<string> =>
  new Promise((done, fail) => {
    const reader = new FileReader();
    reader.addEventListener('load', () => done(String(reader.result).replace(/^[^,]*,/, '')));
    reader.addEventListener('error', () => fail(reader.error ?? new Error('unreadable')));
    reader.readAsDataURL(blob);
  });

const sentOf = (act: KeptAct, person: Person): SentAct => {
  const { id, name, record, input, changes, after, replaces, capturedAt, capturedBy } = act;
  return {
    id,
    name,
    record,
    input,
    capturedAt,
    capturedBy: capturedBy ?? person.id,
    ...(changes && { changes }),
    ...(after && { after }),
    ...(replaces && { replaces }),
  };
};

const hex = (bytes: ArrayBuffer): string =>
  [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/** HMAC-SHA-256 under the key of this telephone; absent where the house never gave one. */
const signedWith = async (key: string, text: string): Promise<string> => {
  const encoder = new TextEncoder();
  const hmac = { name: 'HMAC', hash: 'SHA-256' };
  const imported = await crypto.subtle.importKey('raw', encoder.encode(key), hmac, false, ['sign']);
  return hex(await crypto.subtle.sign('HMAC', imported, encoder.encode(text)));
};

/** Everything that was not sent, or one act of it, as a file that another telephone or the office can take. */
export const escapeFileOf = async (
  store: Store,
  { device, person, only }: { device: string; person: Person; only?: string },
): Promise<EscapeFile> => {
  const queue = (await store.getAll('act')).filter(({ id }) => only === undefined || id === only);
  const named = new Set(queue.flatMap(({ media }) => media));
  const media = (await store.getAll('media')).filter(({ digest }) => named.has(digest));
  const acts = queue.map((act) => sentOf(act, person));
  const key = (await store.get('mark', 'escapeKey')) as string | undefined;
  return {
    twiza: 'field-escape',
    version: 1,
    device,
    person,
    madeAt: new Date().toISOString(),
    acts,
    media: await Promise.all(
      media.map(async ({ digest, name, blob }) => ({ digest, name, content: await base64Of(blob) })),
    ),
    ...(key && { signature: await signedWith(key, escapedText({ device, person, acts })) }),
  };
};

const endings: Record<string, string> = { jpg: 'image/jpeg', png: 'image/png', webm: 'audio/webm', m4a: 'audio/mp4' };

const mediaOf = ({ digest, name, content }: NonNullable<EscapeFile['media']>[number], at: string): KeptMedia => {
  const bytes = Uint8Array.from(atob(content), (one) => one.charCodeAt(0));
  const type = endings[name.split('.').at(-1) ?? ''] ?? 'application/octet-stream';
  return { digest, name, type, blob: new Blob([bytes], { type }), keptAt: at, sent: 0, whole: false };
};

const actOf = (act: SentAct, file: EscapeFile, media: string[]): KeptAct => ({
  id: act.id,
  name: act.name,
  record: act.record,
  input: act.input as Json,
  ...(act.changes && { changes: act.changes as Changes }),
  ...(act.after && { after: act.after }),
  ...(act.replaces && { replaces: act.replaces }),
  capturedBy: act.capturedBy ?? file.person.id,
  capturedAt: act.capturedAt,
  state: 'waiting',
  tries: 0,
  media,
  about: file.person.name ?? '',
});

const isEscapeFile = (value: unknown): value is EscapeFile => {
  const file = value as Partial<EscapeFile> | null;
  return file?.twiza === 'field-escape' && file.version === 1 && Array.isArray(file.acts);
};

/**
 * Takes another telephone's unsent acts into this queue; their ids make that each exists once, however often it is taken.
 * @returns how many are new here, or null when the text is no such file.
 */
export const takeEscapeFile = async (store: Store, text: string): Promise<number | null> => {
  let file: unknown;
  try {
    file = JSON.parse(text);
  } catch {
    return null;
  }
  if (!isEscapeFile(file)) return null;
  const at = new Date().toISOString();
  const digests = (file.media ?? []).map(({ digest }) => digest);
  const named = (act: SentAct) => digests.filter((digest) => JSON.stringify(act.input).includes(digest));
  const tx = store.transaction(['act', 'media'], 'readwrite', { durability: 'strict' });
  const known = new Set((await tx.objectStore('act').getAll()).map(({ id }) => id));
  const fresh = file.acts.filter(({ id }) => !known.has(id));
  await Promise.all([
    ...(file.media ?? []).map((one) => tx.objectStore('media').put(mediaOf(one, at))),
    ...fresh.map((act) => tx.objectStore('act').add(actOf(act, file, named(act)))),
    tx.done,
  ]);
  tellChanged();
  return fresh.length;
};
