import { holds, holdsSomewhere } from '../../platform/rights.ts';
import type { Actor, Role } from '../../platform/rights.ts';

/** Where a structure lies, as far as rights ask. */
export interface Placed {
  id: string;
  region: string | null;
}

const placeOf = ({ id, region }: Placed) => ({ structure: id, region });

/** Those who keep the register: officers and, in their region, field agents. */
export const keepers: readonly Role[] = ['programme_officer', 'field_agent'];

// An officer of one programme keeps the same register as the others: a structure belongs to no programme.
const everyProgramme = (actor: Actor): Actor => ({
  ...actor,
  grants: actor.grants.map((grant) => (grant.role === 'programme_officer' ? { ...grant, programme: null } : grant)),
});

/** Everything about a structure: officers and field agents of its region. */
export const mayKeep = (actor: Actor, structure: Placed): boolean =>
  holds(everyProgramme(actor), keepers, placeOf(structure));

/** Its own summary, contacts, photos, counts of members: its representative as well. */
export const mayTell = (actor: Actor, structure: Placed): boolean =>
  mayKeep(actor, structure) || holds(actor, ['cooperative_representative'], placeOf(structure));

/** Dissolving and reverting are decided in the office. */
export const mayDecide = (actor: Actor, structure: Placed): boolean =>
  holds(everyProgramme(actor), ['programme_officer'], placeOf(structure));

/** A new structure, where the keeper works. */
export const mayRegister = (actor: Actor, region: string | null): boolean =>
  holds(everyProgramme(actor), keepers, { region });

/** The back office of the register; rows are locked one by one behind it. */
export const mayOpenOffice = (actor: Actor): boolean => holdsSomewhere(actor, keepers);

const keepsTheCountry = (actor: Actor): boolean =>
  actor.kind === 'system' || (holdsSomewhere(actor, ['programme_officer']) && regionsKept(actor) === null);

/** A list may hold structures of any region: officers of the whole country bring it in. */
export const mayImport = (actor: Actor): boolean => keepsTheCountry(actor);

/** Value chains and labels are the same for the whole country: its officers keep them. */
export const mayKeepReferences = (actor: Actor): boolean => keepsTheCountry(actor);

/** To ask to represent a structure, one needs an account. */
export const mayClaim = (actor: Actor): boolean => actor.kind === 'person';

/** The regions this actor keeps; null is all of them. */
export const regionsKept = (actor: Actor): string[] | null => {
  if (actor.kind === 'system') return null;
  const grants = actor.grants.filter((grant) => grant.role === 'administrator' || keepers.includes(grant.role));
  if (grants.some((grant) => grant.region === null && grant.structure === null)) return null;
  return [...new Set(grants.flatMap((grant) => (grant.region === null ? [] : [grant.region])))];
};

/** The structures that this person represents, by role: an administrator may tell of all and represents none. */
export const ownStructures = (actor: Actor): string[] =>
  actor.grants.flatMap(({ role, structure }) =>
    role === 'cooperative_representative' && structure !== null ? [structure] : [],
  );
