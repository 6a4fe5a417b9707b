import { randomBytes } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream as NodeReadableStream } from 'node:stream/web';
import type { Transaction } from 'kysely';
import type { Context } from '../command.ts';
import { newId } from '../ids.ts';
import { invalid } from '../refusals.ts';
import { digestOf, digestOfFile } from './disk.ts';
import { PictureTooLarge, redraw } from './images.ts';
import type { Picture } from './images.ts';
import { forgetUpload } from './jobs.ts';
import type { Allowed } from './rules/allowed.ts';
import { isSuspect, nameForType } from './rules/names.ts';
import { typeOf } from './sniff.ts';
import type { FileTables } from './tables.ts';

// Every room accepts files, whatever tables its transaction is typed with.
// oxlint-disable-next-line typescript/no-explicit-any
type AnyContext = Context<any>;

const tablesOf = (context: Pick<AnyContext, 'tx'>): Transaction<FileTables> => context.tx;

/** For what a file is given: the use a room registered, what that use allows, and the field to blame. */
export interface Wanted {
  use: string;
  allowed: Allowed;
  /** Path of the field in the form; `file` unless told. */
  field?: string;
}

/** A file as a room keeps it, by its id. */
export interface AcceptedFile {
  id: string;
  digest: string;
  type: string;
  /** Bytes kept, which for an image are not those sent. */
  size: number;
  name: string;
  width: number | null;
  height: number | null;
}

const mega = 1024 * 1024;

const refuseSize = (size: number, { allowed, field = 'file' }: Wanted): void => {
  if (size === 0) invalid(field, 'invalid.file_empty');
  if (size > allowed.limit) invalid(field, 'invalid.file_too_large', { limit: Math.floor(allowed.limit / mega) });
};

const refuseName = (name: string, { field = 'file' }: Wanted): void => {
  if (isSuspect(name)) invalid(field, 'invalid.file_name_suspect');
};

const allowedType = async (file: string, name: string, { allowed, field = 'file' }: Wanted): Promise<string> => {
  const type = await typeOf(file, name);
  if (type !== null && allowed.types.includes(type)) return type;
  const isHeic = type === 'image/heic' || type === 'image/heif';
  return invalid(field, isHeic ? 'invalid.file_heic' : 'invalid.file_type_not_allowed');
};

const pictureOf = async (file: string, { field = 'file' }: Wanted): Promise<Picture> => {
  try {
    return await redraw(file);
  } catch (error) {
    const code = error instanceof PictureTooLarge ? 'invalid.image_too_many_pixels' : 'invalid.image_unreadable';
    return invalid(field, code);
  }
};

type Content = Omit<FileTables['platform.file'], 'stored_at'>;

/**
 * The row comes before the bytes: it holds the sweep away from this digest until the transaction ends, so that a
 * content is never removed between its being found and its being used.
 */
const keepContent = async (context: AnyContext, content: Content, put: () => Promise<unknown>): Promise<void> => {
  await tablesOf(context)
    .insertInto('platform.file')
    .values({ ...content, stored_at: context.now })
    .onConflict((conflict) => conflict.column('digest').doUpdateSet({ stored_at: context.now }))
    .execute();
  await put();
};

const keepPicture = async (context: AnyContext, file: string, wanted: Wanted): Promise<Content> => {
  const { files } = context.ground;
  const { bytes, type, width, height, thumbnail } = await pictureOf(file, wanted);
  const small: Content = {
    digest: digestOf(thumbnail.bytes),
    type: 'image/webp',
    size: thumbnail.bytes.length,
    width: thumbnail.width,
    height: thumbnail.height,
    thumbnail: null,
  };
  const content = { digest: digestOf(bytes), type, size: bytes.length, width, height, thumbnail: small.digest };
  await keepContent(context, small, () => files.put(thumbnail.bytes));
  await keepContent(context, content, () => files.put(bytes));
  return content;
};

const keepAsIs = async (context: AnyContext, file: string, type: string): Promise<Content> => {
  const content: Content = { ...(await digestOfFile(file)), type, width: null, height: null, thumbnail: null };
  await keepContent(context, content, () => context.ground.files.putFile(file));
  return content;
};

/**
 * Keeps the file at this path for a use, inside the command's transaction; the file itself stays where it is.
 * @throws Invalid with `invalid.file_empty`, `file_too_large`, `file_type_not_allowed`, `file_heic`,
 * `file_name_suspect`, `image_unreadable` or `image_too_many_pixels` on the field.
 */
export const keepFile = async (
  context: AnyContext,
  given: { path: string; name: string },
  wanted: Wanted,
): Promise<AcceptedFile> => {
  refuseSize((await stat(given.path)).size, wanted);
  refuseName(given.name, wanted);
  const type = await allowedType(given.path, given.name, wanted);
  const content = type.startsWith('image/')
    ? await keepPicture(context, given.path, wanted)
    : await keepAsIs(context, given.path, type);
  const name = nameForType(given.name, content.type);
  const id = newId();
  await tablesOf(context)
    .insertInto('platform.file_use')
    .values({
      id,
      digest: content.digest,
      use: wanted.use,
      name,
      given_by: context.actor.id,
      given_at: context.now,
    })
    .execute();
  const { digest, size, width, height } = content;
  return { id, digest, type: content.type, size, name, width, height };
};

/** A file of a multipart form. @throws Invalid as `keepFile`. */
export const acceptFormFile = async (context: AnyContext, file: File, wanted: Wanted): Promise<AcceptedFile> => {
  // What a browser sends for an input left alone.
  if (file.size === 0 && file.name === '') invalid(wanted.field ?? 'file', 'invalid.file_missing');
  refuseSize(file.size, wanted);
  const temporary = path.join(context.ground.files.uploads, `form-${randomBytes(12).toString('hex')}`);
  try {
    await pipeline(
      Readable.fromWeb(file.stream() as NodeReadableStream),
      createWriteStream(temporary, { flags: 'wx' }),
    );
    return await keepFile(context, { path: temporary, name: file.name }, wanted);
  } finally {
    await rm(temporary, { force: true });
  }
};

/**
 * A finished resumable upload, by its id. It is forgotten when the transaction commits; refused, it stays and can be
 * given again for something else.
 * @param owner in whose name it was sent (`person:<id>`, `application:<id>`); by default the actor's.
 * @throws Invalid as `keepFile`, and `invalid.upload_unfinished` when bytes are missing, `invalid.upload_unknown` when
 * it is somebody else's, was given already, or has expired, `invalid.upload_altered` when it is not what was announced.
 */
export const acceptUpload = async (
  context: AnyContext,
  { upload, owner, ...wanted }: Wanted & { upload: string; owner?: string },
): Promise<AcceptedFile> => {
  const field = wanted.field ?? 'file';
  const row = await tablesOf(context)
    .selectFrom('platform.upload')
    .selectAll()
    .where('id', '=', upload)
    .forUpdate()
    .executeTakeFirst();
  const sender = owner ?? `person:${context.actor.id}`;
  if (!row || row.owner !== sender || row.accepted_at !== null) return invalid(field, 'invalid.upload_unknown');
  const file = path.join(context.ground.files.uploads, row.id);
  const size = await stat(file).then(
    (found) => found.size,
    () => -1,
  );
  if (size === -1) return invalid(field, 'invalid.upload_unknown');
  if (size !== Number(row.size)) return invalid(field, 'invalid.upload_unfinished');
  if (row.sha256 !== null && (await digestOfFile(file)).digest !== row.sha256) {
    return invalid(field, 'invalid.upload_altered');
  }
  const accepted = await keepFile(context, { path: file, name: row.name }, wanted);
  await tablesOf(context)
    .updateTable('platform.upload')
    .set({ accepted_at: context.now })
    .where('id', '=', upload)
    .execute();
  await context.later(forgetUpload, { upload });
  return accepted;
};
