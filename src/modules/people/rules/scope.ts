export interface Scope {
  region: string | null;
  programme: string | null;
  structure: string | null;
}

export type ScopeRefusal = 'representative_without_structure';

/** A null scope means everywhere: nobody may speak for every cooperative. */
export const reasonNotToGrant = (role: string, scope: Scope): ScopeRefusal | null =>
  role === 'cooperative_representative' && scope.structure === null ? 'representative_without_structure' : null;

export const sameScope = (left: Scope, right: Scope): boolean =>
  left.region === right.region && left.programme === right.programme && left.structure === right.structure;
