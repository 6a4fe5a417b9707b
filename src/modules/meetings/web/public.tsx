import { Hono } from 'hono';
import { audience } from '../../../platform/web/audience.ts';
import { cached } from '../../../platform/web/cached.ts';
import type { WebEnv } from '../../../platform/web/env.ts';
import { idInAddress } from '../../../platform/web/id-in-address.ts';
import { publicDay, publicDays } from '../queries/public-days.ts';
import { PublicDayPage, PublicDaysPage } from '../views/public-page.tsx';

export const publicPages = new Hono<WebEnv>();

publicPages.get('/meetings', audience('anyone'), cached(), async (c) =>
  c.html(<PublicDaysPage page={c.var.page} days={await publicDays(c.var.caller, {})} />),
);

publicPages.get('/meetings/:meetingday', audience('anyone'), cached(), async (c) =>
  c.html(
    <PublicDayPage page={c.var.page} day={await publicDay(c.var.caller, { day: idInAddress(c, 'meetingday') })} />,
  ),
);
