import type { Context } from '../../platform/command.ts';
import type { Fact } from '../../platform/journal/fact.ts';
import { tellFollowers } from './consent-followers.ts';
import type { PeopleTables } from './tables.ts';

/**
 * Takes back every consent of a contact that ends, for the verb of a room above that ends it, in its transaction and by
 * its right. To be called while the contact still stands: what stands on it is found through it.
 */
// Joined by rooms above, whatever tables their transaction is typed with.
// oxlint-disable-next-line typescript/no-explicit-any
export const endConsentsOf = async (context: Context<any>, subject: string): Promise<Fact[]> => {
  const { tx, actor, now } = context as Context<PeopleTables>;
  const ended = await tx
    .updateTable('people.consent')
    .set({ withdrawn_at: now, withdrawn_by: actor.id })
    .where('subject', '=', subject)
    .where('withdrawn_at', 'is', null)
    .returning(['id', 'purpose'])
    .execute();
  const followed = await tellFollowers(
    context,
    ended.map(({ purpose }) => ({ subject, purpose })),
  );
  return [
    ...ended.map(({ id, purpose }) => ({
      fact: 'people.consent_withdrawn',
      about: subject,
      payload: { consent: id, purpose, with: 'contact' },
    })),
    ...followed,
  ];
};
