import type { KeptMedia } from '../store/open.ts';

/** Longest side of a photo that leaves the telephone, in pixels: a signed sheet can be read, and 40 of them are 10 MB. */
const longest = 1600;
const quality = 0.78;

const hex = (bytes: ArrayBuffer): string =>
  [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('');

export const digestOf = async (blob: Blob): Promise<string> =>
  hex(await crypto.subtle.digest('SHA-256', await blob.arrayBuffer()));

const endings: Record<string, string> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'audio/mp4': 'm4a',
  'audio/webm': 'webm',
};

/** A medium ready to be kept, named by what it contains. */
export const kept = async (blob: Blob, stem: string): Promise<KeptMedia> => {
  const type = blob.type.split(';')[0] || 'application/octet-stream';
  const digest = await digestOf(blob);
  const name = `${stem}-${digest.slice(0, 8)}.${endings[type] ?? 'bin'}`;
  return {
    digest,
    blob: new Blob([blob], { type }),
    type,
    name,
    keptAt: new Date().toISOString(),
    sent: 0,
    whole: false,
  };
};

const drawn = async (file: Blob): Promise<HTMLCanvasElement> => {
  const picture = await createImageBitmap(file, { imageOrientation: 'from-image' });
  const share = Math.min(1, longest / Math.max(picture.width, picture.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(picture.width * share);
  canvas.height = Math.round(picture.height * share);
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  return canvas;
};

export const blobOf = (canvas: HTMLCanvasElement, type: string): Promise<Blob> =>
  new Promise((done, fail) =>
    canvas.toBlob((blob) => (blob ? done(blob) : fail(new Error('the picture could not be written'))), type, quality),
  );

/** A photo made small before anything else: drawn again, so that place and device are no longer in it. */
export const shrunk = async (file: Blob): Promise<KeptMedia> =>
  kept(await blobOf(await drawn(file), 'image/jpeg'), 'photo');
