import { holdsSomewhere } from '../../platform/rights.ts';
import type { Actor } from '../../platform/rights.ts';

/** Forms belong to no programme: every officer may compose one. Which call uses it is decided elsewhere. */
export const mayComposeForms = (actor: Actor): boolean => holdsSomewhere(actor, ['programme_officer']);
