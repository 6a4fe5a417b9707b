import { Hono } from 'hono';
import { audience } from '../../../platform/web/audience.ts';
import { cached } from '../../../platform/web/cached.ts';
import { tooManyChecks } from '../../../platform/web/code-checks.ts';
import type { WebEnv } from '../../../platform/web/env.ts';
import { applicationBehindReceipt } from '../queries/application-behind-receipt.ts';
import { call } from '../queries/call.ts';
import { calls } from '../queries/calls.ts';
import { CallPage } from '../views/call-page.tsx';
import { CallsPage } from '../views/calls-page.tsx';
import { ReceiptPage } from '../views/receipt-page.tsx';

export const publicPages = new Hono<WebEnv>();

publicPages.get('/calls', audience('anyone'), cached(), async (c) =>
  c.html(<CallsPage page={c.var.page} calls={await calls(c.var.caller, {})} />),
);

publicPages.get('/calls/:call', audience('anyone'), cached(), async (c) =>
  c.html(<CallPage page={c.var.page} call={await call(c.var.caller, { id: c.req.param('call') })} />),
);

publicPages.get('/receipts', audience('anyone'), async (c) => {
  const code = c.req.query('code') ?? '';
  const asked = code.trim() !== '';
  const wait = asked ? await tooManyChecks(c) : null;
  const receipt = asked && wait === null ? await applicationBehindReceipt(c.var.caller, { code }) : null;
  return c.html(<ReceiptPage page={c.var.page} code={code} receipt={receipt} wait={wait} />, wait === null ? 200 : 429);
});
