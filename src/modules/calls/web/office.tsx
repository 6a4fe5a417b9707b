import { errorsOf } from '../../../platform/web/typed.ts';
import { Hono } from 'hono';
import type { Context } from 'hono';
import { attempt } from '../../../platform/web/attempt.ts';
import { audience } from '../../../platform/web/audience.ts';
import type { WebEnv } from '../../../platform/web/env.ts';
import { goOn } from '../../../platform/web/flash.ts';
import { formOf } from '../../../platform/web/form.ts';
import type { FormValues } from '../../../platform/web/form.ts';
import { publishedForms } from '../../forms/index.ts';
import { programmes } from '../../programmes/index.ts';
import { askCorrection } from '../commands/ask-correction.ts';
import { checkEligibility } from '../commands/check-eligibility.ts';
import { moveClosing } from '../commands/move-closing.ts';
import { prepareCall } from '../commands/prepare-call.ts';
import { publishCall } from '../commands/publish-call.ts';
import { application } from '../queries/application.ts';
import { applicationsOfCall } from '../queries/applications-of-call.ts';
import { callInOffice } from '../queries/call-in-office.ts';
import { callsInOffice } from '../queries/calls-in-office.ts';
import { callFromForm } from '../call-from-form.ts';
import { ApplicationCheckPage } from '../views/application-check-page.tsx';
import { CallOfficePage } from '../views/call-office-page.tsx';
import { CallsOfficePage } from '../views/calls-office-page.tsx';
import { NewCallPage } from '../views/new-call-page.tsx';
import { moment } from '../../../platform/web/moment.ts';
import { words } from '../words/index.ts';

const staff = audience(['programme_officer']);

export const officePages = new Hono<WebEnv>();

const string = (value: unknown): string => (typeof value === 'string' ? value : '');

officePages.get('/office/calls', staff, async (c) =>
  c.html(<CallsOfficePage page={c.var.page} calls={await callsInOffice(c.var.caller, {})} />),
);

const newCallPage = async (
  c: Context<WebEnv>,
  typed: FormValues = {},
  errors: { name?: string; message: string }[] = [],
) => (
  <NewCallPage
    page={c.var.page}
    programmes={await programmes(c.var.caller, {})}
    forms={await publishedForms(c.var.caller, {})}
    typed={typed}
    errors={errors}
  />
);

officePages.get('/office/calls/new', staff, async (c) => c.html(await newCallPage(c)));

officePages.post('/office/calls/new', staff, async (c) => {
  const form = await formOf(c);
  return attempt(c, async () => prepareCall(c.var.caller, await callFromForm(c.var.caller, form)), {
    done: ([prepared]) =>
      goOn(c, `/office/calls/${prepared?.about ?? ''}`, words(c.var.page.lang)('office.call_prepared')),
    again: async (why) => c.html(await newCallPage(c, form, errorsOf(c.var.page.lang, why)), why.status),
  });
});

const callPage = async (c: Context<WebEnv>, id: string, errors: { name?: string; message: string }[] = []) => {
  const status = c.req.query('status') ?? null;
  const page = Math.max(1, Number(c.req.query('page') ?? 1) || 1);
  return (
    <CallOfficePage
      page={c.var.page}
      call={await callInOffice(c.var.caller, { id })}
      listed={await applicationsOfCall(c.var.caller, { call: id, status: status as 'submitted' | null, page })}
      status={status}
      number={page}
      errors={errors}
    />
  );
};

officePages.get('/office/calls/:call', staff, async (c) => c.html(await callPage(c, c.req.param('call'))));

officePages.post('/office/calls/:call/publish', staff, async (c) => {
  const id = c.req.param('call');
  return attempt(c, () => publishCall(c.var.caller, { id }), {
    done: () => goOn(c, `/office/calls/${id}`, words(c.var.page.lang)('office.call_published')),
    again: async (why) => c.html(await callPage(c, id, errorsOf(c.var.page.lang, why)), why.status),
  });
});

officePages.post('/office/calls/:call/closing', staff, async (c) => {
  const id = c.req.param('call');
  const form = await formOf(c);
  return attempt(
    c,
    async () =>
      moveClosing(c.var.caller, { id, closesAt: moment(form['closes_on'], form['closes_time'], 'closes_on') }),
    {
      done: () => goOn(c, `/office/calls/${id}`, words(c.var.page.lang)('office.closing_moved')),
      again: async (why) => c.html(await callPage(c, id, errorsOf(c.var.page.lang, why)), why.status),
    },
  );
});

const checkPage = async (
  c: Context<WebEnv>,
  id: string,
  errors: { name?: string; message: string }[] = [],
  typed: Record<string, unknown> = {},
) => (
  <ApplicationCheckPage
    page={c.var.page}
    application={await application(c.var.caller, { id })}
    errors={errors}
    typed={typed}
  />
);

officePages.get('/office/applications/:application', staff, async (c) =>
  c.html(await checkPage(c, c.req.param('application'))),
);

officePages.post('/office/applications/:application/check', staff, async (c) => {
  const id = c.req.param('application');
  const form = await formOf(c);
  const shown = await application(c.var.caller, { id });
  const decision = { application: id, eligible: form['eligible'] === 'yes', note: string(form['note']) };
  return attempt(c, () => checkEligibility(c.var.caller, decision), {
    done: () => goOn(c, `/office/calls/${shown.call}?status=submitted`, words(c.var.page.lang)('office.checked')),
    again: async (why) => c.html(await checkPage(c, id, errorsOf(c.var.page.lang, why), form), why.status),
  });
});

officePages.post('/office/applications/:application/correction', staff, async (c) => {
  const id = c.req.param('application');
  const form = await formOf(c);
  return attempt(
    c,
    async () =>
      askCorrection(c.var.caller, {
        application: id,
        asked: string(form['asked']),
        until: moment(form['until'], '23:59', 'until'),
      }),
    {
      done: () => goOn(c, `/office/applications/${id}`, words(c.var.page.lang)('office.correction_asked')),
      again: async (why) => c.html(await checkPage(c, id, errorsOf(c.var.page.lang, why), form), why.status),
    },
  );
});
