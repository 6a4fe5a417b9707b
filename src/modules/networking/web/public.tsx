import { Hono } from 'hono';
import * as v from 'valibot';
import { audience } from '../../../platform/web/audience.ts';
import { cached } from '../../../platform/web/cached.ts';
import type { WebContext, WebEnv } from '../../../platform/web/env.ts';
import { idInAddress } from '../../../platform/web/id-in-address.ts';
import { labelTitles } from '../queries/choices.ts';
import { postingShown } from '../queries/posting.ts';
import { openPostings, PostingsWanted } from '../queries/postings.ts';
import type { Side } from '../rules/posting.ts';
import { PostingPage } from '../views/posting-page.tsx';
import { PostingsPage } from '../views/postings-page.tsx';

export const publicPages = new Hono<WebEnv>();

/** What the address asks of the list; what it asks wrongly is left out. */
const wantedOf = (c: WebContext, side: Side): PostingsWanted => {
  const given = Object.fromEntries(Object.entries(c.req.query()).filter(([, value]) => value !== ''));
  const read = v.safeParse(PostingsWanted, { ...given, side, page: Number(given['page'] ?? 1) });
  return read.success ? read.output : v.parse(PostingsWanted, { side });
};

const list = (side: Side) => async (c: WebContext) => {
  const wanted = wantedOf(c, side);
  return c.html(<PostingsPage page={c.var.page} wanted={wanted} listed={await openPostings(c.var.caller, wanted)} />);
};

publicPages.get('/needs', audience('anyone'), cached(), list('need'));
publicPages.get('/offers', audience('anyone'), cached(), list('offer'));

const one = (side: Side) => async (c: WebContext) => {
  const posting = await postingShown(c.var.caller, { id: idInAddress(c, side), side });
  const labels = await labelTitles(c.var.caller, posting.labels);
  return c.html(<PostingPage page={c.var.page} posting={posting} labels={labels} />);
};

publicPages.get('/needs/:need', audience('anyone'), cached(), one('need'));
publicPages.get('/offers/:offer', audience('anyone'), cached(), one('offer'));
