import { Anonymous, Hidden } from './refusals.ts';

export const roles = [
  'administrator',
  'programme_officer',
  'field_agent',
  'juror',
  'expert',
  'partner',
  'cooperative_representative',
  'buyer',
] as const;

export type Role = (typeof roles)[number];

/** A role held within a scope; a null scope means everywhere. */
export interface Grant {
  role: Role;
  region: string | null;
  programme: string | null;
  structure: string | null;
}

/** Who acts. The system acts in jobs; nobody signed in is `anonymous`. */
export interface Actor {
  kind: 'person' | 'anonymous' | 'system';
  id: string | null;
  grants: Grant[];
}

export const anonymous: Actor = { kind: 'anonymous', id: null, grants: [] };
export const system: Actor = { kind: 'system', id: null, grants: [] };

/** Where a thing lies; what is left out is not known and matches only grants that do not ask for it. */
export interface Whereabouts {
  region?: string | null;
  programme?: string | null;
  structure?: string | null;
}

const within = (grant: Grant, where: Whereabouts): boolean =>
  (grant.region === null || grant.region === where.region) &&
  (grant.programme === null || grant.programme === where.programme) &&
  (grant.structure === null || grant.structure === where.structure);

/** True when the actor holds one of the roles with a scope that contains this place; the system may do everything. */
export const holds = (actor: Actor, wanted: readonly Role[], where: Whereabouts = {}): boolean =>
  actor.kind === 'system' ||
  actor.grants.some((grant) => (grant.role === 'administrator' || wanted.includes(grant.role)) && within(grant, where));

/** True when the actor holds one of the roles in any scope: for menus and lists, never for a row. */
export const holdsSomewhere = (actor: Actor, wanted: readonly Role[]): boolean =>
  actor.kind === 'system' ||
  actor.grants.some((grant) => grant.role === 'administrator' || wanted.includes(grant.role));

/** Goes on, or answers 401 to a visitor and 404 to somebody without the right. */
export const allow = (actor: Actor, may: boolean): void => {
  if (may) return;
  throw actor.kind === 'anonymous' ? new Anonymous('anonymous') : new Hidden('hidden');
};
