import { Hono } from 'hono';
import { holdsSomewhere } from '../../../platform/rights.ts';
import { hide } from '../../../platform/refusals.ts';
import { attempt } from '../../../platform/web/attempt.ts';
import type { ComeBack } from '../../../platform/web/attempt.ts';
import { audience } from '../../../platform/web/audience.ts';
import type { WebContext, WebEnv } from '../../../platform/web/env.ts';
import { goOn } from '../../../platform/web/flash.ts';
import { formOf } from '../../../platform/web/form.ts';
import type { FormValues } from '../../../platform/web/form.ts';
import { idInAddress } from '../../../platform/web/id-in-address.ts';
import { errorsOf, numberAt, saidAt, textAt } from '../../../platform/web/typed.ts';
import { addModule, changeModule } from '../commands/keep-module.ts';
import { planSessions } from '../commands/plan-sessions.ts';
import { editionsKnown } from '../editions.ts';
import { mayKeepCatalogue, runners } from '../policy.ts';
import { modules } from '../queries/modules.ts';
import { sessions, whens } from '../queries/sessions.ts';
import type { When } from '../queries/sessions.ts';
import type { Family, Theme } from '../tables.ts';
import { ModulePage, ModulesPage } from '../views/modules-page.tsx';
import { PlanPage } from '../views/plan-page.tsx';
import { SessionsPage } from '../views/sessions-page.tsx';
import { words } from '../words/index.ts';
import { choicesFor, editionsRun, refuseElsewhere, scheduleTyped, settingTyped } from './typed-session.ts';

const staff = audience(runners);

export const officePages = new Hono<WebEnv>();

const t = (c: WebContext) => words(c.var.page.lang);

officePages.get('/office/trainings', staff, async (c) => {
  const asked = c.req.query('when') as When | undefined;
  const when = asked && whens.includes(asked) ? asked : 'coming';
  const page = Math.max(1, Math.floor(Number(c.req.query('page') ?? 1)) || 1);
  return c.html(
    <SessionsPage
      page={c.var.page}
      {...await sessions(c.var.caller, { when, page })}
      when={when}
      number={page}
      editions={await editionsKnown(c.var.caller)}
      mayPlan={holdsSomewhere(c.var.caller.actor, runners)}
    />,
  );
});

const planPage = async (c: WebContext, typed: FormValues = {}, why: ComeBack | null = null) =>
  c.html(
    <PlanPage
      page={c.var.page}
      modules={await modules(c.var.caller, {})}
      editions={await editionsRun(c.var.caller)}
      choices={await choicesFor(c.var.caller, c.var.page.lang)}
      typed={typed}
      errors={errorsOf(c.var.page.lang, why)}
    />,
    why?.status ?? 200,
  );

officePages.get('/office/trainings/new', staff, (c) => planPage(c));

officePages.post('/office/trainings/new', staff, async (c) => {
  const form = await formOf(c);
  const chosen = (await editionsRun(c.var.caller)).find(({ id }) => id === textAt(form, 'edition'));
  return attempt(
    c,
    async () => {
      const setting = settingTyped(form);
      const programme = chosen?.programme ?? null;
      refuseElsewhere(c.var.caller.actor, { programme, region: setting.region });
      return planSessions(c.var.caller, {
        module: textAt(form, 'module'),
        edition: chosen?.id ?? null,
        programme,
        schedule: scheduleTyped(form),
        starts: textAt(form, 'starts'),
        ends: textAt(form, 'ends'),
        ...setting,
      });
    },
    {
      done: (facts) => goOn(c, `/trainings/${facts[0]!.about}`, t(c)('office.planned', { count: facts.length })),
      again: (why) => planPage(c, form, why),
    },
  );
});

const moduleTyped = (form: FormValues) => ({
  title: saidAt(form, 'title'),
  summary: saidAt(form, 'summary'),
  theme: textAt(form, 'theme') as Theme,
  family: textAt(form, 'family') as Family,
  hours: numberAt(form, 'hours') ?? 0,
});

const cataloguePage = async (c: WebContext, typed: FormValues = {}, why: ComeBack | null = null) =>
  c.html(
    <ModulesPage
      page={c.var.page}
      modules={await modules(c.var.caller, { retired: true })}
      mayKeep={mayKeepCatalogue(c.var.caller.actor)}
      typed={typed}
      errors={errorsOf(c.var.page.lang, why)}
    />,
    why?.status ?? 200,
  );

officePages.get('/office/trainings/modules', staff, (c) => cataloguePage(c));

officePages.post('/office/trainings/modules', audience(['programme_officer']), async (c) => {
  const form = await formOf(c);
  return attempt(c, async () => addModule(c.var.caller, { code: textAt(form, 'code'), ...moduleTyped(form) }), {
    done: () => goOn(c, '/office/trainings/modules', t(c)('module.added')),
    again: (why) => cataloguePage(c, form, why),
  });
});

const modulePage = async (c: WebContext, typed: FormValues | null = null, why: ComeBack | null = null) => {
  const all = await modules(c.var.caller, { retired: true });
  const module = all.find(({ id }) => id === idInAddress(c, 'module')) ?? hide();
  const { title, summary, theme, family, hours, retired } = module;
  const standing = { title, summary, theme, family, hours: String(Number(hours)), retired: retired ? 'yes' : '' };
  return c.html(
    <ModulePage
      page={c.var.page}
      module={module}
      typed={typed ?? (standing as FormValues)}
      errors={errorsOf(c.var.page.lang, why)}
    />,
    why?.status ?? 200,
  );
};

officePages.get('/office/trainings/modules/:module', audience(['programme_officer']), (c) => modulePage(c));

officePages.post('/office/trainings/modules/:module', audience(['programme_officer']), async (c) => {
  const module = idInAddress(c, 'module');
  const form = await formOf(c);
  const retired = textAt(form, 'retired') === 'yes';
  return attempt(c, async () => changeModule(c.var.caller, { module, retired, ...moduleTyped(form) }), {
    done: () => goOn(c, '/office/trainings/modules', t(c)('module.saved')),
    again: (why) => modulePage(c, form, why),
  });
});
