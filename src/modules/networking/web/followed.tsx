import { Hono } from 'hono';
import * as v from 'valibot';
import { audience } from '../../../platform/web/audience.ts';
import type { WebContext, WebEnv } from '../../../platform/web/env.ts';
import { membersPostings, sharedPostings } from '../queries/followed.ts';
import { FollowedWanted, membersIntroductions, sharedIntroductions } from '../queries/followed-introductions.ts';
import { sides } from '../rules/posting.ts';
import { FollowedIntroductionsPage } from '../views/followed-introductions-page.tsx';
import { FollowedPage } from '../views/followed-page.tsx';
import type { Whose } from '../views/followed-page.tsx';

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

const introductionsPage = async (c: WebContext, whose: Whose) => {
  const number = pageAsked(c);
  const read = v.safeParse(FollowedWanted, { page: number, state: c.req.query('state') || null });
  const wanted = read.success ? read.output : { page: number, state: null };
  const ask = whose === 'members' ? membersIntroductions : sharedIntroductions;
  const found = await ask(c.var.caller, wanted);
  const props = { page: c.var.page, whose, number, found, state: wanted.state };
  return c.html(<FollowedIntroductionsPage {...props} />);
};

followedPages.get('/me/members/introductions', audience(['cooperative_representative']), (c) =>
  introductionsPage(c, 'members'),
);
followedPages.get('/share/networking/introductions', audience(['partner', 'programme_officer']), (c) =>
  introductionsPage(c, 'share'),
);
