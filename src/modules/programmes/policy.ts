import { holds } from '../../platform/rights.ts';
import type { Actor } from '../../platform/rights.ts';

/** Programmes are founded by the administrators of the organisation. */
export const mayFoundProgramme = (actor: Actor): boolean => holds(actor, []);

/** Editions, envelopes and quotas are kept by the officers of the programme. */
export const mayRunProgramme = (actor: Actor, programme: { id: string }): boolean =>
  holds(actor, ['programme_officer'], { programme: programme.id });

/** What the office shows of a programme is for those who run it. */
export const programmesRunBy = <Programme extends { id: string }>(actor: Actor, programmes: Programme[]): Programme[] =>
  programmes.filter((programme) => mayRunProgramme(actor, programme));
