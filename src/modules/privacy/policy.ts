import { holds, holdsSomewhere } from '../../platform/rights.ts';
import type { Actor } from '../../platform/rights.ts';

/** The register, its sheets and the openings of others: administrators. */
export const mayKeepRegister = (actor: Actor): boolean => holds(actor, []);

/** The sheets are read by all who compose forms. */
export const mayReadRegister = (actor: Actor): boolean => holdsSomewhere(actor, ['programme_officer']);

/** Staff whose ordinary rights end at a region or an assignment. */
export const mayOpenExceptionally = (actor: Actor): boolean =>
  actor.kind === 'person' && holdsSomewhere(actor, ['programme_officer', 'field_agent']);

/** One ends one's own opening; an administrator any. */
export const mayEndOpening = (actor: Actor, { person }: { person: string }): boolean =>
  actor.id === person || mayKeepRegister(actor);
