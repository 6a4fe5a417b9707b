import { Hono } from 'hono';
import { hide } from '../../../platform/refusals.ts';
import { attempt } from '../../../platform/web/attempt.ts';
import type { ComeBack } from '../../../platform/web/attempt.ts';
import { audience } from '../../../platform/web/audience.ts';
import { cached } from '../../../platform/web/cached.ts';
import type { WebContext, WebEnv } from '../../../platform/web/env.ts';
import { goOn } from '../../../platform/web/flash.ts';
import { formOf } from '../../../platform/web/form.ts';
import type { FormValues } from '../../../platform/web/form.ts';
import { idInAddress } from '../../../platform/web/id-in-address.ts';
import { errorsOf, numberAt, saidAt, textAt, textsAt } from '../../../platform/web/typed.ts';
import { changeProcessing } from '../commands/change-processing.ts';
import { confirmSheet } from '../commands/confirm-sheet.ts';
import { mayKeepRegister } from '../policy.ts';
import { expiring, register } from '../queries/register.ts';
import { sheetOf, sheets } from '../queries/sheets.ts';
import { ProcessingPage } from '../views/processing-page.tsx';
import { RegisterOfficePage } from '../views/register-office-page.tsx';
import { RegisterPage } from '../views/register-page.tsx';
import { SheetPage } from '../views/sheet-page.tsx';
import type { SheetTyped } from '../views/sheet-page.tsx';
import { words } from '../words/index.ts';

const readers = audience(['programme_officer']);
const keepers = audience(['administrator']);

export const registerPages = new Hono<WebEnv>();

const said = (c: WebContext) => words(c.var.page.lang);

registerPages.get('/privacy/register', audience('anyone'), cached(), async (c) =>
  c.html(<RegisterPage page={c.var.page} register={await register(c.var.caller, c.var.page.lang)} />),
);

registerPages.get('/office/privacy', readers, async (c) => {
  const { page, caller } = c.var;
  return c.html(
    <RegisterOfficePage
      page={page}
      register={await register(caller, page.lang)}
      expiring={await expiring(caller, {})}
      sheets={await sheets(caller, page.lang)}
    />,
  );
});

const processingPage = async (c: WebContext, typed: FormValues | null = null, why: ComeBack | null = null) => {
  const { page, caller } = c.var;
  const all = await register(caller, page.lang);
  const processing = all.find(({ name }) => name === c.req.param('processing')) ?? hide();
  const { said: months, receipt } = processing;
  return c.html(
    <ProcessingPage
      page={page}
      processing={processing}
      mayChange={mayKeepRegister(caller.actor)}
      typed={
        typed === null
          ? { months: months === null ? '' : String(months), receipt }
          : { months: textAt(typed, 'months'), receipt: textAt(typed, 'receipt') }
      }
      errors={errorsOf(page.lang, why)}
    />,
    why?.status ?? 200,
  );
};

registerPages.get('/office/privacy/processings/:processing', readers, (c) => processingPage(c));

registerPages.post('/office/privacy/processings/:processing', keepers, async (c) => {
  const form = await formOf(c);
  const processing = c.req.param('processing');
  const change = async () =>
    changeProcessing(c.var.caller, {
      processing,
      months: numberAt(form, 'months'),
      receipt: textAt(form, 'receipt'),
    });
  return attempt(c, change, {
    done: () => goOn(c, '/office/privacy', said(c)('processing.saved')),
    again: (why) => processingPage(c, form, why),
  });
});

const sheetTyped = (form: FormValues): SheetTyped => ({
  purpose: saidAt(form, 'purpose'),
  recipients: saidAt(form, 'recipients'),
  basis: textAt(form, 'basis'),
  personal: textsAt(form, 'personal'),
});

const sheetPage = async (c: WebContext, typed: SheetTyped | null = null, why: ComeBack | null = null) => {
  const { page, caller } = c.var;
  const asked = { kind: c.req.param('kind') ?? '', id: idInAddress(c, 'form') };
  const form = await sheetOf(caller, page.lang, asked);
  const likely = form.fields.filter((field) => field.likely).map(({ id }) => id);
  const empty = { purpose: {}, recipients: {}, basis: '', personal: likely };
  return c.html(
    <SheetPage
      page={page}
      form={form}
      mayChange={mayKeepRegister(caller.actor)}
      typed={typed ?? form.sheet ?? empty}
      errors={errorsOf(page.lang, why)}
    />,
    why?.status ?? 200,
  );
};

registerPages.get('/office/privacy/forms/:kind/:form', readers, (c) => sheetPage(c));

registerPages.post('/office/privacy/forms/:kind/:form', keepers, async (c) => {
  const typed = sheetTyped(await formOf(c));
  const about = { form_kind: c.req.param('kind'), form: idInAddress(c, 'form') };
  await sheetOf(c.var.caller, c.var.page.lang, { kind: about.form_kind, id: about.form });
  return attempt(c, () => confirmSheet(c.var.caller, { ...typed, ...about, personal: [...typed.personal] } as never), {
    done: () => goOn(c, '/office/privacy', said(c)('sheet.saved')),
    again: (why) => sheetPage(c, typed, why),
  });
});
