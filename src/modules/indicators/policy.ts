import { holdsSomewhere } from '../../platform/rights.ts';
import type { Actor } from '../../platform/rights.ts';

/** A figure kept inside is read by those who work with it and by partners. */
export const mayReadIndicator = (actor: Actor, { definition }: { definition: { open: boolean } }): boolean =>
  definition.open || holdsSomewhere(actor, ['programme_officer', 'field_agent', 'partner']);

/** Officers without an end to their right define what the whole house counts. */
export const mayDefine = (actor: Actor): boolean =>
  actor.kind === 'system' ||
  actor.grants.some(
    ({ role, region, programme }) =>
      (role === 'administrator' || role === 'programme_officer') && region === null && programme === null,
  );

/** Whoever sees the small numbers of persons that the public does not. */
export const seesSmallNumbers = (actor: Actor): boolean =>
  actor.kind === 'system' || holdsSomewhere(actor, ['programme_officer', 'field_agent']);

/** What came and went lately is told to those who work with figures and to those who pay for them. */
export const mayReadLately = (actor: Actor): boolean =>
  actor.kind === 'system' || holdsSomewhere(actor, ['programme_officer', 'field_agent', 'partner']);

/** The back office of figures is read by staff. */
export const mayReadOffice = (actor: Actor): boolean => holdsSomewhere(actor, ['programme_officer']);
