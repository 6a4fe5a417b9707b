import { Hono } from 'hono';
import { attempt } from '../../../platform/web/attempt.ts';
import type { ComeBack } from '../../../platform/web/attempt.ts';
import { audience } from '../../../platform/web/audience.ts';
import type { WebContext, WebEnv } from '../../../platform/web/env.ts';
import { goOn } from '../../../platform/web/flash.ts';
import { formOf } from '../../../platform/web/form.ts';
import { idInAddress } from '../../../platform/web/id-in-address.ts';
import { errorsOf, textAt } from '../../../platform/web/typed.ts';
import { settleMandate } from '../commands/settle-mandate.ts';
import { mandateInOffice } from '../queries/mandate-in-office.ts';
import { SettlePage } from '../views/settle-page.tsx';
import { words } from '../words/index.ts';

const staff = audience(['programme_officer']);

/** Where the office settles a mandate that its cooperative contests. */
export const settlePages = new Hono<WebEnv>();

const draw = async (
  c: WebContext,
  typed: { outcome?: string; reason?: string } = {},
  why: ComeBack | null = null,
): Promise<Response> => {
  const mandate = await mandateInOffice(c.var.caller, { id: idInAddress(c, 'application') });
  const errors = errorsOf(c.var.page.lang, why);
  return c.html(<SettlePage page={c.var.page} mandate={mandate} typed={typed} errors={errors} />, why?.status ?? 200);
};

settlePages.get('/office/applications/:application/mandate', staff, (c) => draw(c));

settlePages.post('/office/applications/:application/mandate', staff, async (c) => {
  const application = idInAddress(c, 'application');
  const form = await formOf(c);
  const typed = { outcome: textAt(form, 'outcome'), reason: textAt(form, 'reason') };
  return attempt(c, () => settleMandate(c.var.caller, { application, ...typed } as never), {
    done: () => goOn(c, `/office/applications/${application}/mandate`, words(c.var.page.lang)('settle.done')),
    again: (why) => draw(c, typed, why),
  });
});
