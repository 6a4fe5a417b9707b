import { OneId } from '../inputs.ts';
import { query } from '../room.ts';

export interface PublishedJournal {
  digest: string;
  body: string;
  publishedAt: Date;
}

/** The published journal of a call, byte for byte as everybody was given it; null until it is published. */
export const publishedJournal = query(OneId, async ({ tx }, { id }): Promise<PublishedJournal | null> => {
  const row = await tx
    .selectFrom('calls.published_journal')
    .select(['digest', 'body', 'published_at as publishedAt'])
    .where('call', '=', id)
    .executeTakeFirst();
  return row ?? null;
});
