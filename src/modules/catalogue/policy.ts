import { holds, holdsSomewhere } from '../../platform/rights.ts';
import type { Actor } from '../../platform/rights.ts';
import { mayKeep } from '../registry/index.ts';

/** Where a product's structure lies, as far as rights ask. */
export interface OfStructure {
  structure: string;
  region: string | null;
}

/** Says what a structure offers: whoever keeps its record, and whoever represents it. */
export const mayOffer = (actor: Actor, { structure, region }: OfStructure): boolean =>
  mayKeep(actor, { id: structure, region }) || holds(actor, ['cooperative_representative'], { structure, region });

/** Takes a product out of sight for a reason, and shows it again: the office. */
export const mayDecide = (actor: Actor, { structure, region }: OfStructure): boolean =>
  holds({ ...actor, grants: actor.grants.map((grant) => ({ ...grant, programme: null })) }, ['programme_officer'], {
    structure,
    region,
  });

/** The list of all products: officers, and field agents for their region. */
export const mayOpenOffice = (actor: Actor): boolean => holdsSomewhere(actor, ['programme_officer', 'field_agent']);

/** Whether this person speaks for the structure. */
export const represents = (actor: Actor, structure: string): boolean =>
  actor.grants.some((grant) => grant.role === 'cooperative_representative' && grant.structure === structure);
