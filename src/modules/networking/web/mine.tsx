import { Hono } from 'hono';
import { audience } from '../../../platform/web/audience.ts';
import type { WebEnv } from '../../../platform/web/env.ts';
import { mayAsk } from '../policy.ts';
import { membersFollowed } from '../queries/followed.ts';
import { myPostings } from '../queries/my-postings.ts';
import { sides } from '../rules/posting.ts';
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
        members={await membersFollowed(c.var.caller, {})}
      />,
    ),
  );

myPages.route('/', writingPages('me', 'signed_in'));
