import { holds, holdsSomewhere } from '../../platform/rights.ts';
import type { Actor, Grant, Role } from '../../platform/rights.ts';

/** Roles that a programme officer gives and takes within the officer's own scope. */
export const officerGives: readonly Role[] = ['juror', 'field_agent', 'expert', 'partner'];

/** An administrator any role, a programme officer those above; nobody beyond their own scope. */
export const mayGrant = (actor: Actor, grant: Grant): boolean =>
  holds(actor, [], grant) || (officerGives.includes(grant.role) && holds(actor, ['programme_officer'], grant));

/** The roles that this actor may give somewhere: what a form offers. */
export const rolesToGive = (actor: Actor, roles: readonly Role[]): Role[] =>
  roles.filter((role) =>
    holdsSomewhere(actor, officerGives.includes(role) ? ['administrator', 'programme_officer'] : []),
  );

export const mayAdminister = (actor: Actor): boolean => holds(actor, []);

export const isSelf = (actor: Actor, person: { id: string }): boolean =>
  actor.kind === 'system' || (actor.kind === 'person' && actor.id === person.id);

/** Oneself; an administrator; whoever could have given one of the roles that the person holds. */
export const mayReadPerson = (actor: Actor, person: { id: string; grants: Grant[] }): boolean =>
  isSelf(actor, person) || mayAdminister(actor) || person.grants.some((grant) => mayGrant(actor, grant));

export const mayEndSession = (actor: Actor, session: { person: string }): boolean =>
  isSelf(actor, { id: session.person }) || mayAdminister(actor);

export const mayCloseAccount = (actor: Actor, person: { id: string }): boolean =>
  isSelf(actor, person) || mayAdminister(actor);

/** One's own; and staff record what was said or signed before them. */
export const mayRecordConsent = (actor: Actor, consent: { subject: string; how: string }): boolean =>
  isSelf(actor, { id: consent.subject }) ||
  (consent.how !== 'online' && holdsSomewhere(actor, ['programme_officer', 'field_agent']));

export const mayWithdrawConsent = (actor: Actor, consent: { subject: string }): boolean =>
  isSelf(actor, { id: consent.subject }) || holdsSomewhere(actor, ['programme_officer', 'field_agent']);

export const mayLookUpPeople = (actor: Actor): boolean => holdsSomewhere(actor, ['programme_officer']);
