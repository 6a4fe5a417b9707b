import type { Context } from '../../platform/command.ts';
import type { Fact } from '../../platform/journal/fact.ts';
import type { ConsentPurpose } from './rules/consent.ts';

/** A consent that was in force until now, of a person or of a contact. */
export interface EndedConsent {
  subject: string;
  purpose: ConsentPurpose;
}

/**
 * What a room above does when consents end, in the same transaction: what stood on them is gone when it commits, from
 * lists, feeds and the index alike. Answers what is to be journalled.
 */
// Joined by rooms above, whatever tables their transaction is typed with.
// oxlint-disable-next-line typescript/no-explicit-any
export type ConsentFollower = (context: Context<any>, ended: EndedConsent[]) => Promise<Fact[]>;

const followers = new Map<string, ConsentFollower>();

/** Once per room, when the program starts. */
export const followConsents = (room: string, follower: ConsentFollower): void => void followers.set(room, follower);

/** Tells the rooms above that these consents are in force no more. */
// oxlint-disable-next-line typescript/no-explicit-any
export const tellFollowers = async (context: Context<any>, ended: EndedConsent[]): Promise<Fact[]> => {
  const facts: Fact[] = [];
  if (ended.length === 0) return facts;
  for (const follower of followers.values()) facts.push(...(await follower(context, ended)));
  return facts;
};
