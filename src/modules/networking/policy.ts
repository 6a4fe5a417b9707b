import { holds, holdsSomewhere } from '../../platform/rights.ts';
import type { Actor, Role } from '../../platform/rights.ts';

const staff: readonly Role[] = ['programme_officer', 'field_agent'];

/** Where a need or an offer lies, as far as rights ask. */
export interface Asks {
  /** The account that speaks for its party. */
  person: string | null;
  structure: string | null;
  programme: string | null;
  region: string | null;
}

export const represents = (actor: Actor, structure: string | null): boolean =>
  structure !== null &&
  actor.grants.some((grant) => grant.role === 'cooperative_representative' && grant.structure === structure);

/** Whoever asks: the account, or who represents the structure. */
export const isItsAsker = (actor: Actor, { person, structure }: Asks): boolean =>
  (person !== null && actor.kind === 'person' && actor.id === person) || represents(actor, structure);

/** A role held where it lies; a need without programme or region is the office's of every one. */
const holdsThere = (actor: Actor, roles: readonly Role[], { programme, region, structure }: Asks): boolean =>
  actor.kind === 'system' ||
  actor.grants.some((grant) =>
    holds({ ...actor, grants: [grant] }, roles, {
      programme: programme ?? grant.programme,
      region: region ?? grant.region,
      structure: structure ?? grant.structure,
    }),
  );

/** Its officers, in their region and programme, and its agents. */
export const mayTend = (actor: Actor, posting: Asks): boolean => holdsThere(actor, staff, posting);

/** Writing it: whoever asks, and staff for somebody. */
export const mayWrite = (actor: Actor, posting: Asks): boolean => isItsAsker(actor, posting) || mayTend(actor, posting);

/** Keeping a cooperative from whoever asks: either side in its own name, and staff where the need lies. */
export const mayKeepApart = (actor: Actor, posting: Asks, structure: string): boolean =>
  isItsAsker(actor, posting) || represents(actor, structure) || mayTend(actor, posting);

/** All of it, an unnamed buyer's name included. */
export const mayReadWhole = (actor: Actor, posting: Asks): boolean => mayWrite(actor, posting);

/** In one's own name: buyers, and those who represent a structure. */
export const mayAsk = (actor: Actor): boolean =>
  actor.kind === 'person' && actor.grants.some(({ role }) => role === 'buyer' || role === 'cooperative_representative');

/** For somebody else, under consent. */
export const mayAskForOthers = (actor: Actor): boolean => holdsSomewhere(actor, staff);

/** Lists of needs in the office. */
export const mayOpenOffice = (actor: Actor): boolean => holdsSomewhere(actor, staff);

/** The regions in which this actor's roles reach; null is all of them. */
export const regionsReached = (actor: Actor): string[] | null => {
  if (actor.kind === 'system') return null;
  const grants = actor.grants.filter(({ role }) => role === 'administrator' || staff.includes(role));
  if (grants.some(({ region, structure }) => region === null && structure === null)) return null;
  return [...new Set(grants.flatMap(({ region }) => (region === null ? [] : [region])))];
};

/** The structures that this person represents. */
export const ownStructures = (actor: Actor): string[] =>
  actor.grants.flatMap(({ role, structure }) =>
    role === 'cooperative_representative' && structure !== null ? [structure] : [],
  );

/** The programmes of this actor's roles; null is all of them. */
export const programmesReached = (actor: Actor): string[] | null => {
  if (actor.kind === 'system') return null;
  const grants = actor.grants.filter(({ role }) => role === 'administrator' || staff.includes(role));
  if (grants.some(({ programme, structure }) => programme === null && structure === null)) return null;
  return [...new Set(grants.flatMap(({ programme }) => (programme === null ? [] : [programme])))];
};

/** A list is reviewed by whoever brought it in, and by the officers of the whole house. */
export const mayReview = (actor: Actor, { startedBy }: { startedBy: string | null }): boolean =>
  mayAskForOthers(actor) && (actor.id === startedBy || holds(actor, ['programme_officer']));

const sharers: readonly Role[] = ['partner', 'programme_officer'];

/** The programmes and regions whose share this actor reads; null is every one. */
export const shareOf = (actor: Actor): { programme: string | null; region: string | null }[] | null => {
  if (actor.kind === 'system') return null;
  const grants = actor.grants.filter(({ role }) => role === 'administrator' || sharers.includes(role));
  if (grants.some(({ programme, region }) => programme === null && region === null)) return null;
  return grants.map(({ programme, region }) => ({ programme, region }));
};

/** Partners, and the officers of a programme, follow what becomes of it. */
export const mayFollowShare = (actor: Actor): boolean => holdsSomewhere(actor, sharers);

export const mayReadShare = (actor: Actor, programme: string): boolean =>
  shareOf(actor)?.some((one) => one.programme === null || one.programme === programme) ?? true;
