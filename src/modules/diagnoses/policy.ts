import { holds, holdsSomewhere } from '../../platform/rights.ts';
import type { Actor, Role } from '../../platform/rights.ts';

/** Where a diagnosis lies: at a structure, in the region where that is now. */
export interface Placed {
  structure: string;
  region: string | null;
}

/** Who holds diagnoses: officers and, in their region, field agents. */
const coaches: readonly Role[] = ['programme_officer', 'field_agent'];

// A cooperative belongs to no programme: an officer of one programme may hold a diagnosis for it as any other.
const everyProgramme = (actor: Actor): Actor => ({
  ...actor,
  grants: actor.grants.map((grant) => (grant.role === 'programme_officer' ? { ...grant, programme: null } : grant)),
});

const placeOf = ({ structure, region }: Placed) => ({ structure, region });

/** Starting, the coach's side, what is agreed, and verifying evidence. */
export const mayCoach = (actor: Actor, diagnosis: Placed): boolean =>
  holds(everyProgramme(actor), coaches, placeOf(diagnosis));

/** The cooperative's own side and its evidence: its representative, or the coach who writes it down for them. */
export const mayTell = (actor: Actor, diagnosis: Placed): boolean =>
  mayCoach(actor, diagnosis) || holds(actor, ['cooperative_representative'], placeOf(diagnosis));

/** Whoever attached a piece, or the coach. */
export const mayRemoveEvidence = (actor: Actor, evidence: Placed & { attached_by: string | null }): boolean =>
  mayCoach(actor, evidence) || (mayTell(actor, evidence) && evidence.attached_by === actor.id);

/** The list of the office; its rows are those of the regions reached. */
export const mayListDiagnoses = (actor: Actor): boolean => holdsSomewhere(actor, coaches);

/** The regions whose diagnoses this actor may hold; null is all of them. */
export const regionsReached = (actor: Actor): string[] | null => {
  if (actor.kind === 'system') return null;
  const grants = actor.grants.filter(({ role }) => role === 'administrator' || coaches.includes(role));
  if (grants.some(({ region, structure }) => region === null && structure === null)) return null;
  return [...new Set(grants.flatMap(({ region }) => (region === null ? [] : [region])))];
};

/** The structures that this actor represents. */
export const structuresRepresented = (actor: Actor): string[] =>
  actor.grants.flatMap(({ role, structure }) =>
    role === 'cooperative_representative' && structure !== null ? [structure] : [],
  );

/** Instruments belong to no programme: every officer may compose one. */
export const mayCompose = (actor: Actor): boolean => holdsSomewhere(actor, ['programme_officer']);
