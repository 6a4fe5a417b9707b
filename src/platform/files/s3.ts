import { readFile } from 'node:fs/promises';
import { AwsClient } from 'aws4fetch';
import { digestOf } from './disk.ts';
import type { Files, Kept } from './store.ts';

export interface S3Settings {
  /** `https://s3.example.org`; addresses are path-style: endpoint/bucket/key. */
  endpoint: string;
  bucket: string;
  accessKeyId: string;
  secretAccessKey: string;
  region: string;
}

const between = (text: string, tag: string): string[] =>
  [...text.matchAll(new RegExp(`<${tag}>([^<]*)</${tag}>`, 'g'))].map((match) => match[1] ?? '');

/** Contents in a bucket of any S3-compatible store, under `ab/cd/<digest>`; every write carries its digest signed. */
export const onS3 = (settings: S3Settings): Omit<Files, 'uploads'> => {
  const client = new AwsClient({ ...settings, service: 's3', retries: 3 });
  const bucket = `${settings.endpoint.replace(/\/$/, '')}/${settings.bucket}`;
  const placeOf = (digest: string): string => `${bucket}/${digest.slice(0, 2)}/${digest.slice(2, 4)}/${digest}`;

  const ask = async (method: string, url: string, init: RequestInit = {}, fine = [404]): Promise<Response> => {
    const answer = await client.fetch(url, { method, ...init });
    if (!answer.ok && !fine.includes(answer.status)) {
      throw new Error(
        `the object store answered ${answer.status} to ${method}: ${(await answer.text()).slice(0, 200)}`,
      );
    }
    return answer;
  };
  const has = async (digest: string): Promise<boolean> => (await ask('HEAD', placeOf(digest))).ok;
  const put = async (bytes: Uint8Array): Promise<Kept> => {
    const kept = { digest: digestOf(bytes), size: bytes.length };
    if (await has(kept.digest)) return kept;
    const headers = { 'x-amz-content-sha256': kept.digest, 'content-type': 'application/octet-stream' };
    await ask('PUT', placeOf(kept.digest), { headers, body: bytes as Uint8Array<ArrayBuffer> }, []);
    return kept;
  };
  return {
    put,
    // Limits of size keep a file small enough to be held once; the signature needs its digest first anyway.
    putFile: async (file) => put(await readFile(file)),
    read: async (digest) => {
      const answer = await ask('GET', placeOf(digest));
      return answer.ok ? answer.body : null;
    },
    has,
    remove: async (digest) => void (await ask('DELETE', placeOf(digest))),
    list: async function* () {
      let token: string | undefined;
      do {
        const query = new URLSearchParams({ 'list-type': '2', ...(token ? { 'continuation-token': token } : {}) });
        const page = await (await ask('GET', `${bucket}?${query}`, {}, [])).text();
        const times = between(page, 'LastModified');
        for (const [index, key] of between(page, 'Key').entries()) {
          const digest = key.split('/').at(-1) ?? '';
          if (/^[0-9a-f]{64}$/.test(digest)) yield { digest, at: new Date(times[index] ?? 0) };
        }
        token = between(page, 'NextContinuationToken')[0];
      } while (token !== undefined && token !== '');
    },
  };
};
