import { Hono } from 'hono';
import { audience } from '../../../platform/web/audience.ts';
import { cached } from '../../../platform/web/cached.ts';
import type { WebEnv } from '../../../platform/web/env.ts';
import { idInAddress } from '../../../platform/web/id-in-address.ts';
import { publicEvents } from '../calendar.ts';
import { words } from '../words/index.ts';
import { calendarText } from '../../../platform/calendar/index.ts';
import { publicDay, publicDays } from '../queries/public-days.ts';
import { PublicDayPage, PublicDaysPage } from '../views/public-page.tsx';

export const publicPages = new Hono<WebEnv>();

publicPages.get('/meetings', audience('anyone'), cached(), async (c) =>
  c.html(<PublicDaysPage page={c.var.page} days={await publicDays(c.var.caller, {})} />),
);

/** The days that were announced, for any calendar; they are called off there as well. */
publicPages.get('/meetings/days.ics', audience('anyone'), async (c) => {
  const { lang } = c.var.page;
  const days = await publicDays(c.var.caller, {});
  return c.body(
    calendarText({ name: words(lang)('public.title'), events: publicEvents(lang, days, c.var.settings.origin) }),
    200,
    {
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': 'attachment; filename="meetings.ics"',
    },
  );
});

publicPages.get('/meetings/:meetingday', audience('anyone'), cached(), async (c) =>
  c.html(
    <PublicDayPage page={c.var.page} day={await publicDay(c.var.caller, { day: idInAddress(c, 'meetingday') })} />,
  ),
);
