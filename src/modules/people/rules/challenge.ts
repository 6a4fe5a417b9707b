export const codeTries = 5;
export const codeMinutes = 10;
export const invitationDays = 14;

export interface Open {
  expires_at: Date;
  tries_left: number;
  used_at: Date | null;
}

export type ChallengeRefusal = 'code_used' | 'code_locked' | 'code_expired';

/** Why a code or a link no longer serves; in the order that tells the reader most. */
export const reasonNotToTry = (challenge: Open, now: Date): ChallengeRefusal | null => {
  if (challenge.used_at !== null) return 'code_used';
  if (challenge.tries_left === 0) return 'code_locked';
  if (now >= challenge.expires_at) return 'code_expired';
  return null;
};
