import { holds, holdsSomewhere } from '../../platform/rights.ts';
import type { Actor, Role } from '../../platform/rights.ts';

/** Where a session lies, as far as rights ask. */
export interface SessionPlace {
  programme: string | null;
  region: string | null;
}

export const runners: readonly Role[] = ['programme_officer', 'field_agent'];

/** The catalogue belongs to the office as a whole. */
export const mayKeepCatalogue = (actor: Actor): boolean => holdsSomewhere(actor, ['programme_officer']);

/** Plans, fills, moves and cancels: officers of the programme and field agents, for their region when they have one. */
export const mayRunSession = (actor: Actor, { programme, region }: SessionPlace): boolean =>
  holds(actor, runners, { programme, region });

/** Says who came, and attaches the sheet: those who run the session, and whoever gave it. */
export const mayRecord = (actor: Actor, session: SessionPlace & { trainer: string | null }): boolean =>
  mayRunSession(actor, session) || (actor.id !== null && actor.id === session.trainer);

/** Whether this person speaks for the cooperative. */
export const represents = (actor: Actor, structure: string): boolean =>
  actor.grants.some((grant) => grant.role === 'cooperative_representative' && grant.structure === structure);

/** A cooperative gives its seats back by itself; those who run the session may do it for it. */
export const mayWithdraw = (actor: Actor, session: SessionPlace & { structure: string }): boolean =>
  mayRunSession(actor, session) || represents(actor, session.structure);

/** The cooperatives this person represents. */
export const represented = (actor: Actor): string[] =>
  actor.grants.flatMap(({ role, structure }) =>
    role === 'cooperative_representative' && structure !== null ? [structure] : [],
  );
