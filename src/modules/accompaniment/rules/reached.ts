/** What a programme has on record of a cooperative that it accompanies. */
export interface OnRecord {
  /** Diagnoses of the cooperative that were agreed on since it applied. */
  agreedDiagnoses: number;
  /** Training sessions of the tranche at which somebody of the cooperative was present. */
  sessionsAttended: number;
  /** Coaching visits that were held. */
  visitsHeld: number;
}

/**
 * «Made aware, trained and accompanied», the figure that the programme publishes, in one place: a cooperative counts when
 * it has an agreed diagnosis, was present at one session at least, and was visited once at least.
 */
export const isReached = ({ agreedDiagnoses, sessionsAttended, visitsHeld }: OnRecord): boolean =>
  agreedDiagnoses > 0 && sessionsAttended > 0 && visitsHeld > 0;
