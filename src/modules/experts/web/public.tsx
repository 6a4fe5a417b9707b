import { Hono } from 'hono';
import { Hidden } from '../../../platform/refusals.ts';
import { holdsSomewhere } from '../../../platform/rights.ts';
import { audience } from '../../../platform/web/audience.ts';
import { cached } from '../../../platform/web/cached.ts';
import type { WebEnv } from '../../../platform/web/env.ts';
import { idInAddress } from '../../../platform/web/id-in-address.ts';
import { expertPage, pool } from '../queries/pool.ts';
import { askedIn } from '../views/asked.ts';
import { ExpertPage } from '../views/expert-page.tsx';
import { PoolPage } from '../views/pool-page.tsx';

export const publicPages = new Hono<WebEnv>();

publicPages.get('/experts', audience('anyone'), cached(), async (c) => {
  const asked = askedIn(c);
  return c.html(<PoolPage page={c.var.page} asked={asked} found={await pool(c.var.caller, asked)} />);
});

publicPages.get('/experts/:expert', audience('anyone'), cached(), async (c) => {
  const id = idInAddress(c, 'expert');
  try {
    return c.html(<ExpertPage page={c.var.page} expert={await expertPage(c.var.caller, { expert: id })} />);
  } catch (error) {
    // A figure leads here: the office goes on to the record of who pauses, for everybody else there is none.
    const isOffice = holdsSomewhere(c.var.caller.actor, ['programme_officer']);
    if (!(error instanceof Hidden) || !isOffice) throw error;
    return c.redirect(`/${c.var.page.lang}/office/experts/${id}`, 303);
  }
});
