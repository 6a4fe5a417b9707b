import { stat } from 'node:fs/promises';
import path from 'node:path';
import * as v from 'valibot';
import type { Caller } from '../../../platform/ground.ts';
import { query } from '../room.ts';

export interface MediaHeld {
  /** All its bytes are here. */
  held: boolean;
  /** The upload to go on with, and how far it is. */
  upload: string | null;
  offset: number;
  size: number;
}

const uploadOf = query(v.object({ digest: v.string() }), async ({ tx, actor }, { digest }) => {
  const arrived = await tx
    .selectFrom('field.media')
    .select('arrived_at')
    .where('person', '=', actor.id)
    .where('digest', '=', digest)
    .where('arrived_at', 'is not', null)
    .executeTakeFirst();
  const upload = await tx
    .selectFrom('platform.upload')
    .select(['id', 'size', 'finished_at'])
    .where('owner', '=', `person:${actor.id}`)
    .where('sha256', '=', digest)
    .where('accepted_at', 'is', null)
    .orderBy('started_at', 'desc')
    .executeTakeFirst();
  return { arrived: arrived !== undefined, upload };
});

/** How far the bytes of this digest have come, for a phone that has forgotten its upload. */
export const mediaHeld = async (caller: Caller, digest: string): Promise<MediaHeld> => {
  const { arrived, upload } = await uploadOf(caller, { digest });
  if (!upload) return { held: arrived, upload: null, offset: 0, size: 0 };
  const size = Number(upload.size);
  const file = path.join(caller.ground.files.uploads, upload.id);
  const offset = await stat(file).then(
    (found) => found.size,
    () => 0,
  );
  return { held: arrived || upload.finished_at !== null, upload: `/uploads/${upload.id}`, offset, size };
};
