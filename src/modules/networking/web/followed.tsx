import { Hono } from 'hono';
import { audience } from '../../../platform/web/audience.ts';
import type { WebContext, WebEnv } from '../../../platform/web/env.ts';
import { membersPostings, sharedPostings } from '../queries/followed.ts';
import { sides } from '../rules/posting.ts';
import { FollowedPage } from '../views/followed-page.tsx';

const pageAsked = (c: WebContext): number =>
  Math.min(10_000, Math.max(1, Math.floor(Number(c.req.query('page') ?? 1)) || 1));

/** Federations follow their members, partners their programme. */
export const followedPages = new Hono<WebEnv>();

for (const side of sides) {
  followedPages.get(`/me/members/${side}s`, audience(['cooperative_representative']), async (c) => {
    const number = pageAsked(c);
    const { members, ...listed } = await membersPostings(c.var.caller, { side, page: number });
    const props = { page: c.var.page, side, whose: 'members' as const, number, listed, members: members.length };
    return c.html(<FollowedPage {...props} />);
  });
  followedPages.get(`/share/networking/${side}s`, audience(['partner', 'programme_officer']), async (c) => {
    const number = pageAsked(c);
    const listed = await sharedPostings(c.var.caller, { side, page: number });
    return c.html(<FollowedPage page={c.var.page} side={side} whose="share" number={number} listed={listed} />);
  });
}
