import { holds, type Actor, type Role } from '../../platform/rights.ts';

const officers: readonly Role[] = ['programme_officer'];

/** What is public, anybody; what is the office's, an officer of one of its regions, or of all of them. */
export const mayFind = (actor: Actor, audience: string, places: readonly string[]): boolean =>
  audience === 'public' || holds(actor, officers) || places.some((region) => holds(actor, officers, { region }));
