/** Bytes of one piece: what a weak network carries in a few seconds, and loses at worst. */
export const piece = 256 * 1024;

const version = { 'Tus-Resumable': '1.0.0' };

const base64 = (text: string): string => btoa(String.fromCharCode(...new TextEncoder().encode(text)));

/** The server said no: another try would change nothing. */
export class UploadRefused extends Error {}

const granted = async (answer: Response): Promise<Response> => {
  if (answer.ok) return answer;
  if ([401, 409, 423, 429].includes(answer.status) || answer.status >= 500) throw new TypeError(`${answer.status}`);
  throw new UploadRefused((await answer.text()).slice(0, 300));
};

/** The address of a new upload. */
export const begin = async (blob: Blob, name: string, digest: string): Promise<string> => {
  const metadata = `filename ${base64(name)},filetype ${base64(blob.type)},sha256 ${base64(digest)}`;
  const headers = { ...version, 'Upload-Length': `${blob.size}`, 'Upload-Metadata': metadata };
  const made = await granted(await fetch('/uploads', { method: 'POST', headers }));
  return new URL(made.headers.get('Location') ?? '', new URL('/uploads', location.href)).pathname;
};

/** How many bytes the server has of it; null when it knows nothing of this upload any more. */
export const offsetOf = async (upload: string): Promise<number | null> => {
  const answer = await fetch(upload, { method: 'HEAD', headers: version, cache: 'no-store' });
  if ([403, 404, 410].includes(answer.status)) return null;
  return Number((await granted(answer)).headers.get('Upload-Offset'));
};

/** Sends one piece and answers how many bytes the server has then. */
export const sendPiece = async (upload: string, blob: Blob, offset: number): Promise<number> => {
  const headers = { ...version, 'Content-Type': 'application/offset+octet-stream', 'Upload-Offset': `${offset}` };
  const body = blob.slice(offset, offset + piece);
  const sent = await granted(await fetch(upload, { method: 'PATCH', headers, body }));
  return Number(sent.headers.get('Upload-Offset'));
};
