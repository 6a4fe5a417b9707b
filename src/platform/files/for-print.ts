import type { Kysely } from 'kysely';
import type { Caller } from '../ground.ts';
import { redrawForPrint } from './images.ts';
import type { FileTables } from './tables.ts';

/**
 * A kept picture for paper, as JPEG at most 1960 pixels wide, or as wide as told. Whoever asks has seen to the right to it.
 * @throws Error when there is no such picture.
 */
export const pictureForPrint = async (
  { ground }: Pick<Caller, 'ground'>,
  id: string,
  widest?: number,
): Promise<Buffer> => {
  const { digest } = await (ground.db as Kysely<FileTables>)
    .selectFrom('platform.file_use')
    .select('digest')
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  const bytes = await ground.files.read(digest);
  if (bytes === null) throw new Error(`the content ${digest} is not in the store`);
  return redrawForPrint(new Uint8Array(await new Response(bytes).arrayBuffer()), widest);
};
