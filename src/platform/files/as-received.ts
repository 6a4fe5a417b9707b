import type { Transaction } from 'kysely';
import type { Context } from '../command.ts';
import { newId } from '../ids.ts';
import type { FileTables } from './tables.ts';

// Every room accepts files, whatever tables its transaction is typed with.
// oxlint-disable-next-line typescript/no-explicit-any
type AnyContext = Context<any>;

/** Of what was never looked into: it is downloaded, and never shown. */
const unknown = 'application/octet-stream';

/**
 * Keeps bytes as they were sent, unread: proof of what came, until a room accepts them for a use (`acceptFormFile`),
 * which sniffs their type and draws images anew.
 */
export const keepAsReceived = async (
  context: AnyContext,
  { bytes, name, use }: { bytes: Uint8Array; name: string; use: string },
): Promise<{ id: string; digest: string }> => {
  const tx = context.tx as Transaction<FileTables>;
  const kept = await context.ground.files.put(bytes);
  const { now, actor } = context;
  // As in accept.ts, the row holds the sweep away from this digest until the transaction ends.
  await tx
    .insertInto('platform.file')
    .values({ ...kept, type: unknown, width: null, height: null, thumbnail: null, stored_at: now })
    .onConflict((conflict) => conflict.column('digest').doUpdateSet({ stored_at: now }))
    .execute();
  // Once more under the row: a sweep that came between the two has taken the bytes along.
  await context.ground.files.put(bytes);
  const id = newId();
  await tx
    .insertInto('platform.file_use')
    .values({ id, digest: kept.digest, use, name, given_by: actor.id, given_at: now })
    .execute();
  return { id, digest: kept.digest };
};

/** The bytes of a file that was kept, as a form would give them. */
export const fileAsGiven = async (
  { ground }: Pick<AnyContext, 'ground'>,
  { digest, name }: { digest: string; name: string },
): Promise<File> => {
  const bytes = await ground.files.read(digest);
  if (bytes === null) throw new Error(`the content ${digest} is not in the store`);
  return new File([await new Response(bytes).arrayBuffer()], name);
};
