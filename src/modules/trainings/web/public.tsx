import { Hono } from 'hono';
import { audience } from '../../../platform/web/audience.ts';
import { cached } from '../../../platform/web/cached.ts';
import type { WebEnv } from '../../../platform/web/env.ts';
import { modules } from '../queries/modules.ts';
import { mySessions } from '../queries/mine.ts';
import { sessionsToCome } from '../queries/sessions.ts';
import { MinePage } from '../views/mine-page.tsx';
import { PublicPage } from '../views/public-page.tsx';

export const publicPages = new Hono<WebEnv>();

publicPages.get('/trainings', audience('anyone'), cached(), async (c) =>
  c.html(
    <PublicPage
      page={c.var.page}
      modules={await modules(c.var.caller, {})}
      sessions={await sessionsToCome(c.var.caller, {})}
    />,
  ),
);

publicPages.get('/me/trainings', audience('signed_in'), async (c) =>
  c.html(<MinePage page={c.var.page} mine={await mySessions(c.var.caller, {})} />),
);
