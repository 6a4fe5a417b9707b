import type { MiddlewareHandler } from 'hono';
import type { WebContext, WebEnv } from './env.ts';
import type { Identified } from './room.ts';

/** Tells who asks, for every address but the health check and the assets, which are the same for all. */
export const identifyReader =
  (identify: (c: WebContext) => Promise<Identified>): MiddlewareHandler<WebEnv> =>
  async (c, next) => {
    const reader = await identify(c);
    c.set('reader', reader);
    c.set('session', reader.session);
    c.set('caller', { ...c.var.caller, actor: reader.actor });
    await next();
  };
