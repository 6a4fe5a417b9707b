import { Hono } from 'hono';
import { hide } from '../../../platform/refusals.ts';
import { attempt } from '../../../platform/web/attempt.ts';
import type { ComeBack } from '../../../platform/web/attempt.ts';
import { audience } from '../../../platform/web/audience.ts';
import type { WebContext, WebEnv } from '../../../platform/web/env.ts';
import { goOn } from '../../../platform/web/flash.ts';
import { formOf } from '../../../platform/web/form.ts';
import type { FormValues } from '../../../platform/web/form.ts';
import { idInAddress } from '../../../platform/web/id-in-address.ts';
import { errorsOf, saidAt, textAt } from '../../../platform/web/typed.ts';
import { changeReport, draftReport } from '../commands/draft-report.ts';
import { moveSection, removeSection } from '../commands/keep-section.ts';
import { publishReport } from '../commands/publish-report.ts';
import { gather } from '../gather.ts';
import { reportsInOffice, reportToCompose } from '../queries/reports.ts';
import { ComposePage } from '../views/compose-page.tsx';
import { HeadingPage, ReportsPage } from '../views/reports-page.tsx';
import { words } from '../words/index.ts';

const officers = audience(['programme_officer']);

/** Reports in the office: the list, and one while it is composed. */
export const reportPages = new Hono<WebEnv>();

const t = (c: WebContext) => words(c.var.page.lang);

const listPage = async (c: WebContext, typed: FormValues = {}, why: ComeBack | null = null) =>
  c.html(
    <ReportsPage
      page={c.var.page}
      reports={await reportsInOffice(c.var.caller, {})}
      typed={typed}
      errors={errorsOf(c.var.page.lang, why)}
    />,
    why?.status ?? 200,
  );

const headingTyped = (form: FormValues) => ({
  title: saidAt(form, 'title'),
  lede: saidAt(form, 'lede'),
  period: textAt(form, 'period').trim(),
});

reportPages.get('/office/reports', officers, (c) => listPage(c));

reportPages.post('/office/reports', officers, async (c) => {
  const form = await formOf(c);
  return attempt(c, () => draftReport(c.var.caller, headingTyped(form)), {
    done: (facts) => goOn(c, `/office/reports/${facts[0]!.about}`, t(c)('report.begun')),
    again: (why) => listPage(c, form, why),
  });
});

const composePage = async (c: WebContext, why: ComeBack | null = null) => {
  const report = await reportToCompose(c.var.caller, { report: idInAddress(c, 'report') });
  return c.html(
    <ComposePage
      page={c.var.page}
      report={report}
      body={await gather(c.var.caller, report)}
      errors={errorsOf(c.var.page.lang, why)}
    />,
    why?.status ?? 200,
  );
};

reportPages.get('/office/reports/:report', officers, (c) => composePage(c));

const headingPage = async (c: WebContext, typed: FormValues | null = null, why: ComeBack | null = null) => {
  const { id, title, lede, period } = await reportToCompose(c.var.caller, { report: idInAddress(c, 'report') });
  return c.html(
    <HeadingPage
      page={c.var.page}
      report={id}
      typed={typed ?? ({ title, lede, period } as FormValues)}
      errors={errorsOf(c.var.page.lang, why)}
    />,
    why?.status ?? 200,
  );
};

reportPages.get('/office/reports/:report/heading', officers, (c) => headingPage(c));

reportPages.post('/office/reports/:report/heading', officers, async (c) => {
  const report = idInAddress(c, 'report');
  const form = await formOf(c);
  return attempt(c, () => changeReport(c.var.caller, { report, ...headingTyped(form) }), {
    done: () => goOn(c, `/office/reports/${report}`, t(c)('report.kept')),
    again: (why) => headingPage(c, form, why),
  });
});

reportPages.post('/office/reports/:report/sections/:section/move', officers, async (c) => {
  const [report, section] = [idInAddress(c, 'report'), idInAddress(c, 'section')];
  const by = textAt(await formOf(c), 'by');
  if (by !== '-1' && by !== '1') return hide();
  await moveSection(c.var.caller, { report, section, by: by === '1' ? 1 : -1 });
  return c.redirect(`/${c.var.page.lang}/office/reports/${report}#${section}`, 303);
});

reportPages.post('/office/reports/:report/sections/:section/remove', officers, async (c) => {
  const [report, section] = [idInAddress(c, 'report'), idInAddress(c, 'section')];
  await removeSection(c.var.caller, { report, section });
  return goOn(c, `/office/reports/${report}`, t(c)('section.removed'));
});

reportPages.post('/office/reports/:report/publish', officers, async (c) => {
  const report = idInAddress(c, 'report');
  const form = await formOf(c);
  const changed = new Date(textAt(form, 'changed'));
  const seen = Number.isNaN(changed.getTime()) ? null : changed;
  return attempt(c, () => publishReport(c.var.caller, { report, changed: seen, why: textAt(form, 'why') }), {
    done: () => goOn(c, `/office/reports/${report}#publish`, t(c)('report.is_out')),
    again: (why) => composePage(c, why),
  });
});
