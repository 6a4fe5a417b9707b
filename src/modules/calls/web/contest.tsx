import { Hono } from 'hono';
import { audience } from '../../../platform/web/audience.ts';
import type { WebEnv } from '../../../platform/web/env.ts';
import { goOn } from '../../../platform/web/flash.ts';
import { contestMandate } from '../commands/contest-mandate.ts';
import { mandateToContest } from '../queries/mandate-to-contest.ts';
import { ContestPage } from '../views/contest-page.tsx';

/** Where the link of a cooperative's message leads; it is opened by whoever holds it, without an account. */
export const contestPages = new Hono<WebEnv>();

contestPages.get('/mandates/:mandate/contest/:token', audience('anyone'), async (c) => {
  const { mandate, token } = c.req.param();
  c.header('Referrer-Policy', 'no-referrer');
  c.header('Cache-Control', 'no-store');
  const shown = await mandateToContest(c.var.caller, { mandate, token, secret: c.var.settings.secret });
  return c.html(<ContestPage page={c.var.page} mandate={shown} />);
});

contestPages.post('/mandates/:mandate/contest/:token', audience('anyone'), async (c) => {
  const { mandate, token } = c.req.param();
  await contestMandate(c.var.caller, { mandate, token, secret: c.var.settings.secret });
  return goOn(c, `/mandates/${mandate}/contest/${token}`);
});
