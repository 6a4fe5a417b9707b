import type { Actor } from '../../../platform/rights.ts';
import { isItsAsker, mayTend, represents } from '../policy.ts';
import type { Side } from '../rules/introduction.ts';

/** Who an introduction brings together, as far as rights ask. */
export interface Between {
  /** The buyer's account, or the structure that asks. */
  person: string | null;
  asker: string | null;
  /** The cooperative. */
  structure: string;
  structureRegion: string | null;
  /** Where the need lies. */
  programme: string | null;
  region: string | null;
}

const needOf = ({ person, asker, programme, region }: Between) => ({ person, structure: asker, programme, region });

export const speaksForBuyer = (actor: Actor, one: Between): boolean => isItsAsker(actor, needOf(one));

export const speaksForCooperative = (actor: Actor, { structure }: Between): boolean => represents(actor, structure);

/** Its officers and agents: where the need lies, or where the cooperative is. */
export const tendsIntroduction = (actor: Actor, one: Between): boolean =>
  mayTend(actor, needOf(one)) ||
  mayTend(actor, { person: null, structure: one.structure, programme: one.programme, region: one.structureRegion });

export const mayAnswer = (actor: Actor, one: Between): boolean =>
  speaksForCooperative(actor, one) || tendsIntroduction(actor, one);

export const mayConfirm = (actor: Actor, one: Between): boolean =>
  speaksForBuyer(actor, one) || tendsIntroduction(actor, one);

export const mayReadIntroduction = (actor: Actor, one: Between): boolean =>
  speaksForBuyer(actor, one) || mayAnswer(actor, one);

/** For which side somebody speaks; null for the office, which speaks for neither. */
export const sideOf = (actor: Actor, one: Between): Side | null => {
  if (speaksForCooperative(actor, one)) return 'structure';
  return speaksForBuyer(actor, one) ? 'buyer' : null;
};
