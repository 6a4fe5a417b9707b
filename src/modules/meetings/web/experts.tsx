import { Hono } from 'hono';
import { allow } from '../../../platform/rights.ts';
import { attempt } from '../../../platform/web/attempt.ts';
import type { ComeBack } from '../../../platform/web/attempt.ts';
import { audience } from '../../../platform/web/audience.ts';
import type { WebContext, WebEnv } from '../../../platform/web/env.ts';
import { goOn } from '../../../platform/web/flash.ts';
import { formOf } from '../../../platform/web/form.ts';
import { idInAddress } from '../../../platform/web/id-in-address.ts';
import { errorsOf, textAt, textsAt } from '../../../platform/web/typed.ts';
import { expertsForDay } from '../../experts/index.ts';
import { enterExperts } from '../commands/enter-experts.ts';
import { runners } from '../policy.ts';
import { day } from '../queries/day.ts';
import { expertsIn } from '../queries/experts-in.ts';
import { EnterExpertsPage } from '../views/enter-experts-page.tsx';
import { words } from '../words/index.ts';

const officers = audience(runners);

/** Experts and interpreters of a day, by name from the pool. */
export const expertsPages = new Hono<WebEnv>();

interface Typed {
  chosen: string[];
  as: string;
}

const enterPage = async (c: WebContext, typed: Typed = { chosen: [], as: 'expert' }, why: ComeBack | null = null) => {
  const { caller, page } = c.var;
  const shown = await day(caller, { day: idInAddress(c, 'meetingday') });
  allow(caller.actor, shown.may.help);
  const searched = (c.req.query('q') ?? '').slice(0, 200);
  return c.html(
    <EnterExpertsPage
      page={page}
      day={shown}
      found={await expertsForDay(caller, { on: shown.heldOn, region: shown.region, searched })}
      here={await expertsIn(caller, { day: shown.id })}
      {...{ searched, ...typed, errors: errorsOf(page.lang, why) }}
    />,
    why?.status ?? 200,
  );
};

expertsPages.get('/office/meetings/:meetingday/enter-experts', officers, (c) => enterPage(c));

expertsPages.post('/office/meetings/:meetingday/enter-experts', officers, async (c) => {
  const form = await formOf(c);
  const meetingday = idInAddress(c, 'meetingday');
  const chosen = textsAt(form, 'experts');
  const as = (textAt(form, 'as') || 'expert') as 'expert' | 'interpreter';
  return attempt(c, () => enterExperts(c.var.caller, { day: meetingday, experts: chosen, as }), {
    done: () =>
      goOn(
        c,
        `/office/meetings/${meetingday}/participants?kind=${as}`,
        words(c.var.page.lang)('enter.done', { count: chosen.length }),
      ),
    again: (why) => enterPage(c, { chosen, as }, why),
  });
});
