import { holds, type Actor, type Role } from '../../platform/rights.ts';

export const officers: readonly Role[] = ['programme_officer'];

/** What is public, anybody; what is the office's, an officer of one of its regions, or of all of them. */
export const mayFind = (actor: Actor, audience: string, places: readonly string[]): boolean =>
  audience === 'public' || holds(actor, officers) || places.some((region) => holds(actor, officers, { region }));

/** Whoever keeps the thesaurus: it is the whole house's, so officers of everything. */
export const mayKeepThesaurus = (actor: Actor): boolean => holds(actor, officers);
