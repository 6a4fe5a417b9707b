// As with datasets: the roof hands over which facts each room lets programs hear of.
import { holds } from '../../platform/rights.ts';
import type { Actor } from '../../platform/rights.ts';
import type { Caller } from '../../platform/ground.ts';
import { system } from '../../platform/rights.ts';
import type { ToldFact } from '../../platform/told.ts';
import { isThere } from './queries/is-there.ts';

const told = new Map<string, ToldFact>();

/** Takes note of the facts that a room lets programs hear of. */
export const offerFacts = ({ tells = [] }: { tells?: readonly ToldFact[] | undefined }): void => {
  for (const fact of tells) told.set(fact.fact, fact);
};

export const factsTold = (): ToldFact[] => [...told.values()];

export const factNamed = (fact: string): ToldFact | undefined => told.get(fact);

/** The facts that this actor can be told of wherever their records lie, or in some part of the house. */
export const factsFor = (actor: Actor, everywhere: boolean): ToldFact[] =>
  factsTold().filter(
    ({ to }) =>
      to === 'anyone' ||
      (everywhere ? holds(actor, to) : actor.grants.some(({ role }) => role === 'administrator' || to.includes(role))),
  );

/** Whether this person may be told of this record's fact, by the rights that she has now. */
export const mayHear = async (caller: Caller, actor: Actor, fact: string, about: string): Promise<boolean> => {
  const known = factNamed(fact);
  if (known === undefined) return false;
  if (known.dataset !== undefined && !(await isThere({ ...caller, actor: system }, { dataset: known.dataset, about })))
    return false;
  if (known.to === 'anyone') return true;
  const where = (await known.where?.({ ...caller, actor: system }, about)) ?? null;
  return where === null ? holds(actor, known.to) : holds(actor, known.to, where);
};
