import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { onDisk } from './disk.ts';
import { onS3 } from './s3.ts';
import type { S3Settings } from './s3.ts';
import type { Files } from './store.ts';

const s3From = (env: NodeJS.ProcessEnv): S3Settings | null => {
  const [endpoint, bucket] = [env['TWIZA_S3_ENDPOINT'], env['TWIZA_S3_BUCKET']];
  if (!endpoint && !bucket) return null;
  const [accessKeyId, secretAccessKey] = [env['TWIZA_S3_KEY'], env['TWIZA_S3_SECRET']];
  if (!endpoint || !bucket || !accessKeyId || !secretAccessKey) {
    throw new Error('The object store needs TWIZA_S3_ENDPOINT, TWIZA_S3_BUCKET, TWIZA_S3_KEY and TWIZA_S3_SECRET.');
  }
  return { endpoint, bucket, accessKeyId, secretAccessKey, region: env['TWIZA_S3_REGION'] ?? 'us-east-1' };
};

/**
 * Where this house keeps its files: the bucket of TWIZA_S3_*, else the folder `files` of TWIZA_DATA. Uploads under way
 * are always on disk, and must be on one that all processes share.
 */
export const openFiles = async (env: NodeJS.ProcessEnv): Promise<Files> => {
  const data = path.resolve(env['TWIZA_DATA'] ?? 'data');
  const uploads = path.join(data, 'uploads');
  await mkdir(uploads, { recursive: true });
  const s3 = s3From(env);
  return { ...(s3 ? onS3(s3) : await onDisk(path.join(data, 'files'))), uploads };
};
