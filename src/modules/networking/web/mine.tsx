import { Hono } from 'hono';
import { audience } from '../../../platform/web/audience.ts';
import type { WebEnv } from '../../../platform/web/env.ts';
import { mayAsk, ownStructures } from '../policy.ts';
import { membersFollowed } from '../queries/followed.ts';
import { myPostings } from '../queries/my-postings.ts';
import { needsFitting } from '../queries/needs-fitting.ts';
import { sides } from '../rules/posting.ts';
import { FittingPage } from '../views/fitting-page.tsx';
import { MinePage } from '../views/mine-page.tsx';
import { writingPages } from './writing.tsx';

export const myPages = new Hono<WebEnv>();

for (const side of sides)
  myPages.get(`/me/${side}s`, audience('signed_in'), async (c) =>
    c.html(
      <MinePage
        page={c.var.page}
        side={side}
        mine={await myPostings(c.var.caller, { side })}
        mayAsk={mayAsk(c.var.caller.actor)}
        represents={ownStructures(c.var.caller.actor).length > 0}
        members={await membersFollowed(c.var.caller, {})}
      />,
    ),
  );

// Before the pages of one, whose addresses would take it for an id.
myPages.get('/me/needs/fitting', audience(['cooperative_representative']), async (c) =>
  c.html(<FittingPage page={c.var.page} needs={await needsFitting(c.var.caller, {})} />),
);

myPages.route('/', writingPages('me', 'signed_in'));
