import { Hono } from 'hono';
import { hide } from '../../../platform/refusals.ts';
import type { Role } from '../../../platform/rights.ts';
import { audience } from '../../../platform/web/audience.ts';
import type { WebContext, WebEnv } from '../../../platform/web/env.ts';
import { regions } from '../../registry/index.ts';
import { dashboard, lateData, reachOf } from '../dashboard.ts';
import { DashboardPage } from '../views/dashboard-page.tsx';

/** The figures of who works with them, and of who pays for them. */
export const dashboardPages = new Hono<WebEnv>();

const staff: readonly Role[] = ['programme_officer', 'field_agent'];
const partners: readonly Role[] = ['partner'];

const show = async (c: WebContext, at: '/office/dashboard' | '/share/figures', roles: readonly Role[]) => {
  const { caller, page } = c.var;
  const reach = await reachOf(caller, roles);
  const asked = c.req.query('programme') ?? '';
  const chosen = asked === '' ? reach.programmes[0] : reach.programmes.find(({ id }) => id === asked);
  const programme = (chosen ?? hide()).id;
  const region = c.req.query('place') ?? '';
  const known = regions.some(({ code }) => code === region);
  const mine = reach.regions.length === 0 || reach.regions.includes(region);
  const place = known && mine ? region : (reach.regions[0] ?? '');
  const shown = await dashboard(caller, { programme, place });
  const late = at === '/office/dashboard' ? await lateData(caller, shown.rows) : [];
  return c.html(
    <DashboardPage page={page} at={at} shown={shown} reach={reach} programme={programme} place={place} late={late} />,
  );
};

dashboardPages.get('/office/dashboard', audience(staff), (c) => show(c, '/office/dashboard', staff));
dashboardPages.get('/share/figures', audience(partners), (c) => show(c, '/share/figures', partners));
