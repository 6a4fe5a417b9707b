import { Hono } from 'hono';
import { audience } from '../../../platform/web/audience.ts';
import type { WebEnv } from '../../../platform/web/env.ts';
import { officeProducts, officeViews } from '../queries/office-products.ts';
import { OfficePage } from '../views/office-page.tsx';

export const officePages = new Hono<WebEnv>();

officePages.get('/office/catalogue', audience(['programme_officer', 'field_agent']), async (c) => {
  const view = officeViews.find((one) => one === c.req.query('view')) ?? 'shown';
  const text = (c.req.query('q') ?? '').replaceAll('\0', '').slice(0, 80).trim();
  const number = Math.min(500, Math.max(1, Math.floor(Number(c.req.query('page') ?? 1)) || 1));
  const found = await officeProducts(c.var.caller, { view, text, page: number });
  return c.html(<OfficePage page={c.var.page} found={found} view={view} text={text} number={number} />);
});
