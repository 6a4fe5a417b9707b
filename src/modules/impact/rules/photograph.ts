/** Where a photograph may be shown: in reports, on the public pages of impact. */
export const photographUses = ['report', 'impact'] as const;
export type PhotographUse = (typeof photographUses)[number];

/** Who agreed to it: the cooperative for all who are in it, or each of them for herself. */
export const agreedBy = ['structure', 'each'] as const;
export type AgreedBy = (typeof agreedBy)[number];

interface Agreeing {
  /** How many people can be recognised. */
  persons: number;
  by: AgreedBy;
  /** Those who agreed for themselves, as they wish to be called. */
  agreed: readonly string[];
}

/** A photograph of people is kept once each of them agreed, or the cooperative for them; one of nobody, once it agreed. */
export const reasonNotToShow = ({ persons, by, agreed }: Agreeing): 'consent_of_each' | 'consent_of_nobody' | null => {
  if (by !== 'each') return null;
  if (persons === 0) return 'consent_of_nobody';
  return agreed.length < persons ? 'consent_of_each' : null;
};

interface Standing {
  withdrawnAt: Date | null;
  /** `2027-08-03`, the last day of it; null is until somebody takes it back. */
  consentUntil: string | null;
  uses: readonly PhotographUse[];
}

/** Whether the consent lets it be shown there, that day. */
export const mayBeShown = ({ withdrawnAt, consentUntil, uses }: Standing, use: PhotographUse, day: string): boolean =>
  withdrawnAt === null && uses.includes(use) && (consentUntil === null || consentUntil >= day);
