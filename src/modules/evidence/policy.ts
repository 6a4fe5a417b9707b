import type { Actor, Grant, Role } from '../../platform/rights.ts';

/** A drawn record lies in a region, or nowhere that is known. */
export interface ItemPlace {
  region: string | null;
}

const has = (actor: Actor, roles: readonly Role[], where: (grant: Grant) => boolean): boolean =>
  actor.kind === 'system' ||
  actor.grants.some((grant) => (grant.role === 'administrator' || roles.includes(grant.role)) && where(grant));

/** Prepares, announces, draws and closes: officers whose right has no end, so that nobody tries only their own records. */
export const mayCampaign = (actor: Actor): boolean =>
  has(actor, ['programme_officer'], ({ region, programme, structure }) => !region && !programme && !structure);

export const collectors: readonly Role[] = ['programme_officer', 'field_agent'];

/** Brings a proof: officers and field agents, in their region when they have one. */
export const mayCollect = (actor: Actor, { region }: ItemPlace): boolean =>
  has(actor, collectors, (grant) => !grant.structure && (!grant.region || grant.region === region));

/** Judges a proof: officers, in their region when they have one, and never their own (the room checks that). */
export const mayJudge = (actor: Actor, { region }: ItemPlace): boolean =>
  has(actor, ['programme_officer'], (grant) => !grant.structure && (!grant.region || grant.region === region));

/** The regions whose drawn records this person sees; null is all of them. */
export const regionsSeen = (actor: Actor): string[] | null => {
  if (has(actor, collectors, ({ structure, region }) => !structure && !region)) return null;
  return actor.grants.flatMap(({ role, region }) => (collectors.includes(role) && region ? [region] : []));
};
