import { Hono } from 'hono';
import { plotCsv, plotPng, plotSvg } from '../../../platform/page/index.ts';
import { hide } from '../../../platform/refusals.ts';
import { audience } from '../../../platform/web/audience.ts';
import type { WebContext, WebEnv } from '../../../platform/web/env.ts';
import { regions } from '../../registry/index.ts';
import { plotFormats } from '../plot-address.ts';
import type { PlotFormat } from '../plot-address.ts';
import { readPlot, sayPlot } from '../plots.ts';
import type { Where } from '../plots.ts';
import { comparedAlong, plotViews } from '../rules/report.ts';
import type { Compared, PlotView } from '../rules/report.ts';
import { compare, impactOf, storyCodes } from '../story.ts';
import { comparisonSheet } from '../comparison-sheet.ts';
import { ComparePage } from '../views/compare-page.tsx';
import { ImpactPage, RegionPage } from '../views/impact-page.tsx';

const anyone = audience('anyone');

/** The public pages of impact, and every plot of them as a file. */
export const impactPages = new Hono<WebEnv>();

const isRegion = (text: string): boolean => regions.some(({ code }) => code === text);

// Not kept by anybody: they say what people agreed to, and forget it with the next look.
const fresh = (c: WebContext): void => c.header('cache-control', 'private, no-store');

impactPages.get('/impact', anyone, async (c) => {
  const asked = c.req.query('map') ?? '';
  const map = storyCodes.includes(asked) ? asked : storyCodes[0]!;
  fresh(c);
  return c.html(<ImpactPage page={c.var.page} impact={await impactOf(c.var.caller, { map })} map={map} />);
});

impactPages.get('/impact/regions/:region', anyone, async (c) => {
  const region = c.req.param('region');
  if (!isRegion(region)) return hide();
  const impact = await impactOf(c.var.caller, { place: region, map: storyCodes[0]! });
  fresh(c);
  return c.html(<RegionPage page={c.var.page} impact={impact} region={region} />);
});

/** Along what, and where: what the address asks wrongly is left out. */
const comparisonAsked = (c: WebContext) => {
  const by = c.req.query('by') as Compared;
  const asked = c.req.query('place') ?? '';
  return { along: comparedAlong.includes(by) ? by : ('year' as const), place: isRegion(asked) ? asked : '' };
};

impactPages.get('/impact/compare', anyone, async (c) => {
  const asked = comparisonAsked(c);
  return c.html(<ComparePage page={c.var.page} comparison={await compare(c.var.caller, asked)} place={asked.place} />);
});

impactPages.get('/impact/compare.csv', anyone, async (c) => {
  const { lang } = c.var.page;
  const comparison = await compare(c.var.caller, comparisonAsked(c));
  let csv = '';
  for await (const piece of plotCsv(comparisonSheet(comparison, lang), lang)) csv += String(piece);
  c.header('content-disposition', `attachment; filename="compare-${comparison.along}-${lang}.csv"`);
  return c.body(csv, 200, { 'content-type': 'text/csv; charset=utf-8' });
});

const whereAsked = (c: WebContext): Where =>
  Object.fromEntries(
    (['scope', 'place', 'period'] as const).flatMap((key) => {
      const value = c.req.query(key);
      return value === undefined ? [] : [[key, value]];
    }),
  );

impactPages.get('/impact/plots/:view/:file', anyone, async (c) => {
  const { lang } = c.var.page;
  const view = c.req.param('view') as PlotView;
  const [indicator = '', ending = ''] = c.req.param('file').split('.');
  const format = ending as PlotFormat;
  if (!plotViews.includes(view) || !plotFormats.includes(format)) return hide();
  const dimension = c.req.query('dimension');
  const asked = { view, indicator, ...(dimension ? { dimension } : {}) };
  const read = await readPlot(c.var.caller, asked, whereAsked(c));
  if (read.points.length === 0) return hide();
  const plot = sayPlot(read, lang);
  const name = `${view}-${indicator}-${lang}.${format}`;
  c.header('content-disposition', `attachment; filename="${name}"`);
  if (format === 'svg') return c.body(plotSvg(plot, lang), 200, { 'content-type': 'image/svg+xml; charset=utf-8' });
  if (format === 'png') return c.body(await plotPng(plot, lang), 200, { 'content-type': 'image/png' });
  let csv = '';
  for await (const piece of plotCsv(plot, lang)) csv += String(piece);
  return c.body(csv, 200, { 'content-type': 'text/csv; charset=utf-8' });
});
