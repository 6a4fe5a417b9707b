import type { UpdateQueryBuilder, UpdateResult } from 'kysely';
import type { Fact } from '../../platform/journal/fact.ts';
import type { EndedReason } from './rules/posting.ts';
import type { NetworkingContext } from './rows.ts';
import { tellSearch } from './searched.ts';
import type { NetworkingTables } from './tables.ts';

type Ending = UpdateQueryBuilder<NetworkingTables, 'networking.posting', 'networking.posting', UpdateResult>;

interface Ended {
  /** Which of those that still stand. */
  which: (postings: Ending) => Ending;
  state: 'closed' | 'withdrawn' | 'expired';
  why: EndedReason | null;
  note?: string;
  /** Also those that were never shown. */
  drafts?: boolean;
}

/** Takes needs and offers out of lists, and says what became of each. */
export const endPostings = async (
  { tx, now }: NetworkingContext,
  { which, state, why, note = '', drafts = true }: Ended,
): Promise<Fact[]> => {
  const standing = drafts ? (['draft', 'spoken', 'open', 'matched'] as const) : (['open', 'matched'] as const);
  const postings: Ending = tx
    .updateTable('networking.posting')
    .set({ state, ended_why: why, ended_note: note, ended_at: now, updated_at: now })
    .where('state', 'in', standing);
  const ended = await which(postings).returning(['id', 'side', 'party', 'structure']).execute();
  await tellSearch(
    tx,
    ended.map(({ id }) => id),
  );
  return ended.map(({ id, side, party, structure }) => ({
    fact: `networking.${side}_${state}`,
    about: id,
    payload: { party, structure, why },
  }));
};
