import type { CallStanding } from './call.ts';

export type ApplicationStatus = 'draft' | 'submitted' | 'correction_asked' | 'eligible' | 'ineligible' | 'withdrawn';

export type EditRefusal =
  | 'already_submitted'
  | 'call_not_open_yet'
  | 'call_closed'
  | 'correction_too_late'
  | 'mandate_contested';

/** Why an application can no longer be written on, or null. A correction may be answered until its own date. */
export const reasonNotToEdit = (
  application: { status: ApplicationStatus; correctionUntil: Date | null; mandateContested: boolean },
  standing: CallStanding,
  now: Date,
): EditRefusal | null => {
  const { status, correctionUntil, mandateContested } = application;
  if (status !== 'draft' && status !== 'correction_asked') return 'already_submitted';
  if (mandateContested) return 'mandate_contested';
  if (status === 'correction_asked')
    return correctionUntil !== null && now < correctionUntil ? null : 'correction_too_late';
  if (standing === 'announced_soon' || standing === 'draft') return 'call_not_open_yet';
  return standing === 'open' ? null : 'call_closed';
};

export type SubmissionRefusal = EditRefusal | 'answers_missing' | 'not_eligible';

export interface ToSubmit {
  status: ApplicationStatus;
  correctionUntil: Date | null;
  problems: number;
  rulesNotMet: number;
  mandateContested: boolean;
}

/** Why an application cannot be sent, or null. */
export const reasonNotToSubmit = (
  application: ToSubmit,
  standing: CallStanding,
  now: Date,
): SubmissionRefusal | null => {
  const closed = reasonNotToEdit(application, standing, now);
  if (closed) return closed;
  if (application.rulesNotMet > 0) return 'not_eligible';
  return application.problems > 0 ? 'answers_missing' : null;
};

export type TrustRefusal = 'mandate_contested' | 'claim_unanswered' | 'claim_declined';

/** Why an application is not found eligible before the office has settled who speaks for the cooperative, or null. */
export const reasonNotToTrust = (application: {
  mandateContested: boolean;
  mandated: boolean;
  claim: 'waiting' | 'approved' | 'declined' | 'withdrawn' | null;
}): TrustRefusal | null => {
  const { mandateContested, mandated, claim } = application;
  if (mandateContested) return 'mandate_contested';
  if (mandated) return null;
  if (claim === 'waiting') return 'claim_unanswered';
  return claim === 'declined' ? 'claim_declined' : null;
};

export type CheckRefusal = 'not_submitted' | 'jury_has_started';

/** Why the office cannot decide on an application's eligibility, or null. */
export const reasonNotToCheck = (status: ApplicationStatus, callState: string): CheckRefusal | null => {
  if (callState === 'judged' || callState === 'announced') return 'jury_has_started';
  return ['submitted', 'correction_asked', 'eligible', 'ineligible'].includes(status) ? null : 'not_submitted';
};
