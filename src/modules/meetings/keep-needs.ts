import type { Transaction } from 'kysely';
import { sql } from 'kysely';
import { invalid } from '../../platform/refusals.ts';
import type { MeetingsTables } from './tables.ts';

/**
 * The needs that a participant brings to the day, in place of those she brought; all of them are of one buyer.
 * @throws Invalid at `needs` when one is another's, or was never opened.
 */
export const keepNeeds = async (
  tx: Transaction<MeetingsTables>,
  participant: string,
  party: string,
  needs: readonly string[],
): Promise<void> => {
  const hers = await tx
    .selectFrom('networking.need_listed')
    .select('id')
    .where('party', '=', party)
    .where(sql<boolean>`id = any(${[...needs]}::uuid[])`)
    .execute();
  if (hers.length < new Set(needs).size) invalid('needs', 'meetings.need_of_another');
  await tx.deleteFrom('meetings.brought_need').where('participant', '=', participant).execute();
  if (hers.length > 0)
    await tx
      .insertInto('meetings.brought_need')
      .values(hers.map(({ id: need }) => ({ participant, need })))
      .execute();
};
