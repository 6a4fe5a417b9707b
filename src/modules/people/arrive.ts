import { addressOf } from '../../platform/web/address.ts';
import type { WebContext } from '../../platform/web/env.ts';
import { keepSession } from './identify.ts';
import { browserFamily } from './rules/browser.ts';
import { newToken } from './secrets.ts';

/** What this browser brings to a sign-in. */
export const arrivalOf = (c: WebContext) => ({
  token: newToken(),
  browser: browserFamily(c.req.header('user-agent')),
  replaces: c.var.session,
});

/** Runs a way of signing in and, when it lets the browser in, gives it the new session. */
export const arrive = async <Done>(
  c: WebContext,
  signIn: (coming: ReturnType<typeof arrivalOf> & { from: string }) => Promise<Done>,
): Promise<Done> => {
  const coming = arrivalOf(c);
  const done = await signIn({ ...coming, from: addressOf(c) });
  keepSession(c, coming.token);
  return done;
};
