import { holds, holdsSomewhere } from '../../platform/rights.ts';
import type { Actor, Role } from '../../platform/rights.ts';

/** Where a meeting day lies, as far as rights ask. */
export interface DayPlace {
  programme: string | null;
  region: string | null;
}

export const runners: readonly Role[] = ['programme_officer'];
export const helpers: readonly Role[] = ['programme_officer', 'field_agent'];

/** Plans, publishes, changes and closes the day: officers of its programme and region. */
export const mayRunDay = (actor: Actor, { programme, region }: DayPlace): boolean =>
  holds(actor, runners, { programme, region });

/** Whether a new day may be prepared at all; where, `mayRunDay` says. */
export const mayPrepareDays = (actor: Actor): boolean => holdsSomewhere(actor, runners);

/** Receives people at the desk, notes wishes, absences and outcomes for them: field agents of the region as well. */
export const mayHelpDay = (actor: Actor, { programme, region }: DayPlace): boolean =>
  holds(actor, helpers, { programme, region });

/** What came of the day, for its partners too. */
export const mayReadResults = (actor: Actor, { programme, region }: DayPlace): boolean =>
  mayHelpDay(actor, { programme, region }) || holds(actor, ['partner'], { programme, region });

/** Somebody who takes part, with the day's place, and whether the link that she was sent was shown. */
export interface TakingPart extends DayPlace {
  id: string;
  structure: string | null;
  person: string | null;
  /** The participant whose link the reader holds. */
  holder: string | null;
}

const represents = (actor: Actor, structure: string | null): boolean =>
  structure !== null &&
  actor.grants.some((grant) => grant.role === 'cooperative_representative' && grant.structure === structure);

/** Speaks for a participant: herself, who represents her cooperative, or who holds the link that she was sent. */
export const speaksFor = (actor: Actor, { id, structure, person, holder }: TakingPart): boolean =>
  holder === id || (person !== null && person === actor.id) || represents(actor, structure);

/** Answers for a participant: who speaks for her, or who helps on the day. */
export const mayAnswerFor = (actor: Actor, participant: TakingPart): boolean =>
  speaksFor(actor, participant) || mayHelpDay(actor, participant);
