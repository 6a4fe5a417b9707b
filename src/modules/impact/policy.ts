import type { Actor, Grant, Role } from '../../platform/rights.ts';

/** Where a cooperative that speaks lies. */
export interface TestimonyPlace {
  structure: string;
  region: string | null;
}

export const recorders: readonly Role[] = ['programme_officer', 'field_agent'];

const has = (actor: Actor, roles: readonly Role[], where: (grant: Grant) => boolean): boolean =>
  actor.kind === 'system' ||
  actor.grants.some((grant) => (grant.role === 'administrator' || roles.includes(grant.role)) && where(grant));

/** Writes down what somebody said, and the consent: officers and field agents, for their region when they have one. */
export const mayRecordTestimony = (actor: Actor, { region }: TestimonyPlace): boolean =>
  has(actor, recorders, (grant) => grant.structure === null && (grant.region === null || grant.region === region));

/** Whether this person speaks for the cooperative. */
export const represents = (actor: Actor, structure: string): boolean =>
  actor.grants.some((grant) => grant.role === 'cooperative_representative' && grant.structure === structure);

/** A consent is taken back without a reason: by the cooperative itself, or by staff on somebody’s word. */
export const mayWithdrawTestimony = (actor: Actor, place: TestimonyPlace): boolean =>
  mayRecordTestimony(actor, place) || represents(actor, place.structure);

/** The regions whose testimonies this person keeps; null is all of them. */
export const regionsRecorded = (actor: Actor): string[] | null => {
  if (has(actor, recorders, ({ structure, region }) => structure === null && region === null)) return null;
  return actor.grants.flatMap(({ role, region }) => (recorders.includes(role) && region !== null ? [region] : []));
};

/** The cooperatives this person represents. */
export const represented = (actor: Actor): string[] =>
  actor.grants.flatMap(({ role, structure }) =>
    role === 'cooperative_representative' && structure !== null ? [structure] : [],
  );

/** Composes and publishes reports, which are of the whole house: officers whose right has no end. */
export const mayCompose = (actor: Actor): boolean =>
  has(
    actor,
    ['programme_officer'],
    ({ region, programme, structure }) => region === null && programme === null && structure === null,
  );
