import { Hono } from 'hono';
import { allow } from '../../../platform/rights.ts';
import { attempt } from '../../../platform/web/attempt.ts';
import type { ComeBack } from '../../../platform/web/attempt.ts';
import { audience } from '../../../platform/web/audience.ts';
import type { WebContext, WebEnv } from '../../../platform/web/env.ts';
import { goOn } from '../../../platform/web/flash.ts';
import { formOf } from '../../../platform/web/form.ts';
import type { FormValues } from '../../../platform/web/form.ts';
import { idInAddress } from '../../../platform/web/id-in-address.ts';
import { errorsOf, textAt } from '../../../platform/web/typed.ts';
import { inLang as said } from '../../../platform/words/trilingual.ts';
import { beginDay } from '../commands/begin-day.ts';
import { cancelDay } from '../commands/cancel-day.ts';
import { changeDay } from '../commands/change-day.ts';
import { finishDay } from '../commands/finish-day.ts';
import { makeFinal } from '../commands/make-final.ts';
import { openRegistration } from '../commands/open-registration.ts';
import { openWishes } from '../commands/open-wishes.ts';
import { prepareDay } from '../commands/prepare-day.ts';
import { publishPlan } from '../commands/publish-plan.ts';
import { helpers, mayPrepareDays, runners } from '../policy.ts';
import { day } from '../queries/day.ts';
import { days, whens } from '../queries/days.ts';
import type { When } from '../queries/days.ts';
import { DayFormPage } from '../views/day-form-page.tsx';
import { DayPage } from '../views/day-page.tsx';
import { DaysPage } from '../views/days-page.tsx';
import { words } from '../words/index.ts';
import { choicesFor, dayTyped, newDay, refuseElsewhere, standing } from './typed-day.ts';

const officers = audience(runners);
const staff = audience(helpers);

export const officePages = new Hono<WebEnv>();

const t = (c: WebContext) => words(c.var.page.lang);
const shownIn = (c: WebContext) => day(c.var.caller, { day: idInAddress(c, 'meetingday') });
const here = (c: WebContext): string => `/office/meetings/${idInAddress(c, 'meetingday')}`;

officePages.get('/office/meetings', staff, async (c) => {
  const asked = c.req.query('when') as When | undefined;
  const when = asked && whens.includes(asked) ? asked : 'coming';
  const number = Math.max(1, Math.floor(Number(c.req.query('page') ?? 1)) || 1);
  return c.html(
    <DaysPage
      page={c.var.page}
      {...await days(c.var.caller, { when, page: number })}
      when={when}
      number={number}
      mayPrepare={mayPrepareDays(c.var.caller.actor)}
    />,
  );
});

const newPage = async (c: WebContext, typed: FormValues = newDay, why: ComeBack | null = null) =>
  c.html(
    <DayFormPage
      page={c.var.page}
      day={null}
      choices={await choicesFor(c.var.caller, c.var.page.lang)}
      typed={typed}
      errors={errorsOf(c.var.page.lang, why)}
    />,
    why?.status ?? 200,
  );

officePages.get('/office/meetings/new', officers, (c) => newPage(c));

officePages.post('/office/meetings/new', officers, async (c) => {
  const form = await formOf(c);
  const prepare = async () => {
    const typed = dayTyped(form);
    refuseElsewhere(c.var.caller.actor, typed);
    return prepareDay(c.var.caller, typed as never);
  };
  return attempt(c, prepare, {
    done: (facts) => goOn(c, `/office/meetings/${facts[0]!.about}`, t(c)('form.kept')),
    again: (why) => newPage(c, form, why),
  });
});

const dayPage = async (c: WebContext, why: ComeBack | null = null) => {
  const shown = await shownIn(c);
  if (!shown.may.help) return c.redirect(`/${c.var.page.lang}${here(c)}/results`, 303);
  return c.html(<DayPage page={c.var.page} day={shown} errors={errorsOf(c.var.page.lang, why)} />, why?.status ?? 200);
};

officePages.get('/office/meetings/:meetingday', audience([...helpers, 'partner']), (c) => dayPage(c));

const changePage = async (c: WebContext, typed: FormValues | null = null, why: ComeBack | null = null) => {
  const shown = await shownIn(c);
  allow(c.var.caller.actor, shown.may.run);
  return c.html(
    <DayFormPage
      page={c.var.page}
      day={{ id: shown.id, title: said(shown.title, c.var.page.lang) }}
      choices={await choicesFor(c.var.caller, c.var.page.lang)}
      typed={typed ?? standing(shown)}
      errors={errorsOf(c.var.page.lang, why)}
    />,
    why?.status ?? 200,
  );
};

officePages.get('/office/meetings/:meetingday/change', officers, (c) => changePage(c));

officePages.post('/office/meetings/:meetingday/change', officers, async (c) => {
  const form = await formOf(c);
  const shown = await shownIn(c);
  allow(c.var.caller.actor, shown.may.run);
  const change = async () => {
    const typed = dayTyped(form);
    refuseElsewhere(c.var.caller.actor, typed);
    return changeDay(c.var.caller, { day: shown.id, ...typed } as never);
  };
  return attempt(c, change, {
    done: () => goOn(c, here(c), t(c)('form.saved')),
    again: (why) => changePage(c, form, why),
  });
});

const stages = [
  ['open-registration', openRegistration, 'next.registration_opened'],
  ['open-wishes', openWishes, 'next.wishes_opened'],
  ['publish', publishPlan, 'next.published'],
  ['final', makeFinal, 'next.made_final'],
  ['begin', beginDay, 'next.begun'],
  ['finish', finishDay, 'next.finished'],
] as const;

for (const [path, verb, told] of stages)
  officePages.post(`/office/meetings/:meetingday/${path}`, officers, async (c) =>
    attempt(c, () => verb(c.var.caller, { day: idInAddress(c, 'meetingday') }), {
      done: () => goOn(c, here(c), t(c)(told)),
      again: (why) => dayPage(c, why),
    }),
  );

officePages.post('/office/meetings/:meetingday/cancel', officers, async (c) => {
  const reason = textAt(await formOf(c), 'reason');
  return attempt(c, () => cancelDay(c.var.caller, { day: idInAddress(c, 'meetingday'), reason }), {
    done: () => goOn(c, here(c), t(c)('cancel.done')),
    again: (why) => dayPage(c, why),
  });
});
