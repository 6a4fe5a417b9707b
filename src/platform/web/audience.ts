import type { MiddlewareHandler } from 'hono';
import { allow, holdsSomewhere } from '../rights.ts';
import type { Role } from '../rights.ts';
import type { WebEnv } from './env.ts';
import { keepForm } from './kept-form.ts';

/** Who may come to an address. Rows are still locked behind it: an audience only opens the door of the building. */
export type Audience = 'anyone' | 'signed_in' | readonly Role[];

const declared = new WeakMap<object, Audience>();

/** The audience a handler declares, or undefined when it is none: the house test refuses a route without one. */
export const audienceOf = (handler: object): Audience | undefined => declared.get(handler);

interface Manners {
  /** What was typed is kept for somebody whose session has ended, to be taken back by `takeKeptForm`. */
  keepsForm?: boolean;
}

/** First handler of every route. */
export const audience = (who: Audience, { keepsForm = false }: Manners = {}): MiddlewareHandler<WebEnv> => {
  const guard: MiddlewareHandler<WebEnv> = async (c, next) => {
    const { actor } = c.var.caller;
    if (keepsForm && actor.kind === 'anonymous' && c.req.header('accept') !== 'application/json') await keepForm(c);
    if (who === 'signed_in') allow(actor, actor.kind === 'person');
    else if (who !== 'anyone') allow(actor, holdsSomewhere(actor, who));
    await next();
  };
  declared.set(guard, who);
  return guard;
};
