import { holds } from '../../platform/rights.ts';
import type { Actor } from '../../platform/rights.ts';

/** Whoever has an account may make keys and subscriptions of her own. */
export const mayOwn = (actor: Actor): boolean => actor.kind === 'person';

/** Of everybody: administrators, who see that they are there and end them. */
export const mayKeepAll = (actor: Actor): boolean => holds(actor, []);

/** One's own, or anybody's for an administrator. */
export const mayEnd = (actor: Actor, { owner }: { owner: string }): boolean =>
  (actor.kind === 'person' && actor.id === owner) || mayKeepAll(actor);

/** What a subscription sends and where is its owner's business; an administrator helps. */
export const maySee = mayEnd;
