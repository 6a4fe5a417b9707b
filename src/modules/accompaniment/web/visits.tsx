import { Hono } from 'hono';
import { newId } from '../../../platform/ids.ts';
import { hide } from '../../../platform/refusals.ts';
import { attempt } from '../../../platform/web/attempt.ts';
import type { ComeBack } from '../../../platform/web/attempt.ts';
import { audience } from '../../../platform/web/audience.ts';
import type { WebContext, WebEnv } from '../../../platform/web/env.ts';
import { formOf } from '../../../platform/web/form.ts';
import type { FormValues } from '../../../platform/web/form.ts';
import { idInAddress } from '../../../platform/web/id-in-address.ts';
import { errorsOf, numberAt, textAt, textsAt } from '../../../platform/web/typed.ts';
import { missVisit } from '../commands/miss-visit.ts';
import { moveVisit } from '../commands/move-visit.ts';
import { planVisit } from '../commands/plan-visit.ts';
import { tellVisit } from '../commands/tell-visit.ts';
import type { EngagementShown } from '../queries/engagement.ts';
import { MissedPage } from '../views/missed-page.tsx';
import { ReportPage } from '../views/report-page.tsx';
import { engagementPage } from './engagement.tsx';
import { backTo, engagementInAddress, sayOf, statusOf } from './reading.ts';
import { filesAt, movesTyped, orNull, presentTyped } from './typed.ts';

const followers = audience(['programme_officer', 'field_agent']);

export const visitPages = new Hono<WebEnv>();

visitPages.post('/office/engagements/:engagement/visits', followers, async (c) => {
  const id = idInAddress(c, 'engagement');
  const on = textAt(await formOf(c), 'on');
  return attempt(c, () => planVisit(c.var.caller, { engagement: id, on }), {
    done: () => backTo(c, id, sayOf(c)('done.visit_planned'), '#visits'),
    again: (why) => engagementPage(c, why),
  });
});

visitPages.post('/office/engagements/:engagement/visits/:visit/cancel', followers, (c) => {
  const id = idInAddress(c, 'engagement');
  return attempt(c, () => moveVisit(c.var.caller, { visit: idInAddress(c, 'visit'), on: null }), {
    done: () => backTo(c, id, sayOf(c)('done.visit_cancelled'), '#visits'),
    again: (why) => engagementPage(c, why),
  });
});

const reportPage = async (
  c: WebContext,
  visit: string | null,
  typed: FormValues | null = null,
  why: ComeBack | null = null,
) => {
  const engagement = await engagementInAddress(c);
  if (!engagement.may.follow) return hide();
  const planned = engagement.visitsTold.find(({ id }) => id === visit);
  return c.html(
    <ReportPage
      page={c.var.page}
      engagement={engagement}
      visit={visit ?? ((typed && textAt(typed, 'visit')) || newId())}
      plannedOn={planned?.planned_on ?? null}
      action={`/${c.var.page.lang}${c.var.page.path}`}
      typed={typed}
      errors={errorsOf(c.var.page.lang, why)}
    />,
    statusOf(why),
  );
};

const reportTyped = (form: FormValues, engagement: EngagementShown, visit: string) => ({
  visit,
  engagement: engagement.id,
  heldOn: textAt(form, 'heldOn'),
  began: orNull(textAt(form, 'began')),
  minutes: numberAt(form, 'minutes') ?? Number.NaN,
  place: textAt(form, 'place') as 'premises',
  placeNote: textAt(form, 'placeNote'),
  themes: textsAt(form, 'themes') as 'finance'[],
  summary: textAt(form, 'summary'),
  present: presentTyped(form),
  signedBy: textAt(form, 'signedBy'),
  nextOn: orNull(textAt(form, 'nextOn')),
  moves: movesTyped(form, new Map(engagement.plan?.actions.map(({ id, state }) => [id, state]))),
  photos: filesAt(form, 'photos'),
  signature: filesAt(form, 'signature')[0] ?? null,
});

const report = async (c: WebContext, planned: string | null) => {
  const form = await formOf(c);
  const engagement = await engagementInAddress(c);
  const visit = planned ?? textAt(form, 'visit');
  return attempt(c, async () => tellVisit(c.var.caller, reportTyped(form, engagement, visit)), {
    done: () => backTo(c, engagement.id, sayOf(c)('done.visit_told'), '#visits'),
    again: (why) => reportPage(c, planned, form, why),
  });
};

visitPages.get('/office/engagements/:engagement/report', followers, (c) => reportPage(c, null));
visitPages.post('/office/engagements/:engagement/report', followers, (c) => report(c, null));
visitPages.get('/office/engagements/:engagement/visits/:visit/report', followers, (c) =>
  reportPage(c, idInAddress(c, 'visit')),
);
visitPages.post('/office/engagements/:engagement/visits/:visit/report', followers, (c) =>
  report(c, idInAddress(c, 'visit')),
);

const missedPage = async (c: WebContext, typed: FormValues = {}, why: ComeBack | null = null) => {
  const engagement = await engagementInAddress(c);
  if (!engagement.may.follow) return hide();
  const visit = idInAddress(c, 'visit');
  const errors = errorsOf(c.var.page.lang, why);
  return c.html(
    <MissedPage page={c.var.page} engagement={engagement} visit={visit} typed={typed} errors={errors} />,
    statusOf(why),
  );
};

visitPages.get('/office/engagements/:engagement/visits/:visit/missed', followers, (c) => missedPage(c));

visitPages.post('/office/engagements/:engagement/visits/:visit/missed', followers, async (c) => {
  const form = await formOf(c);
  const given = {
    visit: idInAddress(c, 'visit'),
    why: textAt(form, 'why') as 'other',
    note: textAt(form, 'note'),
  };
  return attempt(c, () => missVisit(c.var.caller, given), {
    done: () => backTo(c, idInAddress(c, 'engagement'), sayOf(c)('done.visit_missed'), '#visits'),
    again: (why) => missedPage(c, form, why),
  });
});
