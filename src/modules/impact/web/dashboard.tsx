import { Hono } from 'hono';
import { hide } from '../../../platform/refusals.ts';
import type { Role } from '../../../platform/rights.ts';
import { audience } from '../../../platform/web/audience.ts';
import { readCookie, writeCookie } from '../../../platform/web/cookies.ts';
import type { WebContext, WebEnv } from '../../../platform/web/env.ts';
import { regions } from '../../registry/index.ts';
import { dashboard, reachOf, scopeOf } from '../dashboard.ts';
import type { Reach, Told } from '../dashboard.ts';
import { lateData } from '../late.ts';
import { regionsCompared } from '../regions-compared.ts';
import { looksAgain, readLooked, sinceOf, sinces, writeLooked } from '../rules/since.ts';
import type { Since } from '../rules/since.ts';
import { sharesByFunder } from '../shares.ts';
import { DashboardPage } from '../views/dashboard-page.tsx';

/** The figures of who works with them, and of who pays for them. */
export const dashboardPages = new Hono<WebEnv>();

const staff: readonly Role[] = ['programme_officer', 'field_agent'];
const partners: readonly Role[] = ['partner'];

const year = 366 * 86_400;

/** Since when this reader is told of changes; that she looks is kept with her alone. */
const lookOf = (c: WebContext) => {
  const { now } = c.var.caller;
  const looked = looksAgain(readLooked(readCookie(c, 'looked'), now), now);
  writeCookie(c, 'looked', writeLooked(looked), year);
  const asked = sinces.find((one) => one === c.req.query('since')) ?? null;
  return { ...sinceOf(asked as Since | null, looked, now), lookedBefore: looked.before !== null };
};

const placeOf = (c: WebContext, reach: Reach): string => {
  const region = c.req.query('place') ?? '';
  const known = regions.some(({ code }) => code === region);
  const mine = reach.regions.length === 0 || reach.regions.includes(region);
  return known && mine ? region : (reach.regions[0] ?? '');
};

/** The figure by which regions are compared: the one asked, else the first of which something is promised. */
const comparedBy = (rows: readonly Told[], asked: string | undefined): string | undefined =>
  [rows.find(({ figure }) => figure.code === asked), rows.find(({ figure }) => figure.target !== null), rows[0]].find(
    Boolean,
  )?.figure.code;

const show = async (c: WebContext, at: '/office/dashboard' | '/share/figures', roles: readonly Role[]) => {
  const { caller, page } = c.var;
  const reach = await reachOf(caller, roles);
  const asked = c.req.query('programme') ?? '';
  const chosen = asked === '' ? reach.programmes[0] : reach.programmes.find(({ id }) => id === asked);
  const programme = (chosen ?? hide()).id;
  const [scope, place, look] = [scopeOf(programme), placeOf(c, reach), lookOf(c)];
  const rows = await dashboard(caller, { programme, place, from: look.from });
  const indicator = comparedBy(rows, c.req.query('figure'));
  const office = at === '/office/dashboard';
  const paid = programme === null ? null : [programme];
  return c.html(
    <DashboardPage
      {...{ page, at, rows, reach, programme, scope, place }}
      {...look}
      compared={
        indicator === undefined
          ? null
          : await regionsCompared(caller, { indicator, scope, own: reach.regions, chosen: place })
      }
      late={office ? await lateData(caller, rows) : null}
      shares={office ? null : await sharesByFunder(caller, { programmes: paid, scope, place })}
    />,
  );
};

dashboardPages.get('/office/dashboard', audience(staff), (c) => show(c, '/office/dashboard', staff));
dashboardPages.get('/share/figures', audience(partners), (c) => show(c, '/share/figures', partners));
