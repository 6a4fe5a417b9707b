import { holds, holdsSomewhere } from '../../platform/rights.ts';
import type { Actor } from '../../platform/rights.ts';
import { mayKeep } from '../registry/index.ts';

/** The pool belongs to the office as a whole: an expert of one region may help another. */
export const mayKeepPool = (actor: Actor): boolean => holdsSomewhere(actor, ['programme_officer']);

/** Somebody's own entry. */
const isSelf = (actor: Actor, { person }: { person: string | null }): boolean =>
  actor.id !== null && person === actor.id;

/** Says what an expert can do, when, and on what terms: the expert, and the office. */
export const mayKeepExpert = (actor: Actor, expert: { person: string | null }): boolean =>
  isSelf(actor, expert) || mayKeepPool(actor);

/** Whoever was given the role enters the pool by herself. */
export const mayEnter = (actor: Actor): boolean => holdsSomewhere(actor, ['expert']);

/** A consent on a page is for the expert alone to click; the office records what was signed or said. */
export const mayRecordConsent = (actor: Actor, { person, how }: { person: string | null; how: string }): boolean =>
  isSelf(actor, { person }) || (how !== 'online' && mayKeepPool(actor)) || actor.kind === 'system';

/** Where a mission's structure lies. */
interface OfStructure {
  structure: string;
  region: string | null;
}

const speaksFor = (actor: Actor, { structure, region }: OfStructure): boolean =>
  holds(actor, ['cooperative_representative'], { structure, region });

/** Asks for an expert, confirms the hours, says how it was: the cooperative, and whoever keeps its record. */
export const mayAsk = (actor: Actor, of: OfStructure): boolean =>
  speaksFor(actor, of) || mayKeep(actor, { id: of.structure, region: of.region });

/** Chooses who is proposed. */
export const mayPropose = (actor: Actor): boolean => mayKeepPool(actor);

/** Accepts, declines and notes hours: the expert, and the office in the name of who has no account. */
export const mayAnswer = (actor: Actor, expert: { person: string | null }): boolean => mayKeepExpert(actor, expert);

/** Reads a mission: those it is between, and those who keep either. */
export const mayRead = (actor: Actor, mission: OfStructure & { person: string | null }): boolean =>
  mayAsk(actor, mission) || mayKeepExpert(actor, mission);
