/** What is known of somebody who would send an application in a cooperative's name. */
export interface Speaker {
  /** Holds the role of representative of this cooperative. */
  represents: boolean;
  /** Brought the cooperative into the register with this application. */
  introduced: boolean;
  /** Works for the organisation or one of its partners: an agent, an officer. */
  agent: boolean;
  /** The cooperative's mandate is recorded. */
  mandated: boolean;
  /** The last request to represent it. */
  claim: 'waiting' | 'approved' | 'declined' | 'withdrawn' | null;
}

export type SpeakingRefusal = 'mandate_missing' | 'claim_missing' | 'claim_declined';

/**
 * Why this person may not send in the cooperative's name yet, or null. An agent needs its mandate; anybody else
 * represents it, has asked to, or has its mandate too.
 */
export const reasonNotToSpeak = ({
  represents,
  introduced,
  agent,
  mandated,
  claim,
}: Speaker): SpeakingRefusal | null => {
  if (represents || mandated) return null;
  if (agent) return 'mandate_missing';
  if (introduced || claim === 'waiting' || claim === 'approved') return null;
  return claim === 'declined' ? 'claim_declined' : 'claim_missing';
};
