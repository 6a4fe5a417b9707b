import { Hono } from 'hono';
import { hide } from '../../../platform/refusals.ts';
import { typeset } from '../../../platform/pdf/index.ts';
import { audience } from '../../../platform/web/audience.ts';
import { cached } from '../../../platform/web/cached.ts';
import type { WebContext, WebEnv } from '../../../platform/web/env.ts';
import { idInAddress } from '../../../platform/web/id-in-address.ts';
import { checkScript } from '../check-script.ts';
import { frozenFigure, reportOf } from '../../indicators/index.ts';
import { picturesOf } from '../print/pictures.ts';
import { reportValues } from '../print/values.ts';
import { publication, publishedReports } from '../queries/reports.ts';
import type { PublicationShown } from '../queries/reports.ts';
import { photographsById } from '../queries/photographs.ts';
import { testimoniesById } from '../queries/testimonies.ts';
import { CheckPage } from '../views/check-page.tsx';
import { PublishedListPage, PublishedPage } from '../views/published-page.tsx';

const anyone = audience('anyone');

/** Published reports: the list, one as a page, as paper and as a file to check. */
export const publishedPages = new Hono<WebEnv>();

const numberIn = (text: string | undefined): number | undefined => {
  if (text === undefined) return undefined;
  return /^[1-9]\d{0,5}$/.test(text) ? Number(text) : hide();
};

const shownIn = async (c: WebContext, number: number | undefined) => {
  const shown = await publication(c.var.caller, {
    report: idInAddress(c, 'report'),
    ...(number === undefined ? {} : { number }),
  });
  const { sections } = shown.contents;
  const said = sections.flatMap((one) => (one.kind === 'testimony' ? [one.testimony] : []));
  const seen = sections.flatMap((one) => (one.kind === 'photograph' ? [one.photograph] : []));
  const people = {
    testimonies: await testimoniesById(c.var.caller, { ids: said }),
    photographs: await photographsById(c.var.caller, { ids: seen }),
  };
  return { shown, people };
};

publishedPages.get('/impact/reports', anyone, cached(), async (c) =>
  c.html(<PublishedListPage page={c.var.page} reports={await publishedReports(c.var.caller, {})} />),
);

publishedPages.get('/impact/reports/check', anyone, cached(), (c) => c.html(<CheckPage page={c.var.page} />));

publishedPages.get('/impact/check.mjs', anyone, cached(), (c) =>
  c.body(checkScript, 200, { 'content-type': 'text/javascript; charset=utf-8' }),
);

// Not kept by anybody: what a person takes back is gone with the next look.
publishedPages.get('/impact/reports/:report', anyone, async (c) => {
  const { shown, people } = await shownIn(c, numberIn(c.req.query('number')));
  c.header('cache-control', 'private, no-store');
  return c.html(<PublishedPage page={c.var.page} shown={shown} people={people} />);
});

publishedPages.get('/impact/reports/:report/:number/report.pdf', anyone, async (c) => {
  const { shown, people } = await shownIn(c, numberIn(c.req.param('number')));
  const { lang, organisation } = c.var.page;
  const house = { organisation: organisation.name, origin: c.var.settings.origin };
  const values = reportValues(lang, shown, people, house);
  const pictures = await picturesOf(c.var.caller, people.photographs);
  const bytes = await typeset({ template: 'modules/impact/print/report.typ', lang, values, pictures });
  return c.body(bytes, 200, {
    'content-type': 'application/pdf',
    'content-disposition': `inline; filename="report-${shown.contents.number}-${lang}.pdf"`,
    'cache-control': 'private, no-store',
  });
});

/**
 * What anybody needs to check a report without us: its figures as `bin/twiza indicators verify` reads them, each with
 * the records that make it, and the story told around them with its own digest. Nothing that may have to be forgotten.
 */
const fileOf = async (c: WebContext, { contents, digest }: PublicationShown): Promise<string> => {
  const frozen = [];
  for (const { publication: id } of contents.figures)
    if (id !== null) frozen.push(await frozenFigure(c.var.caller, { publication: id }));
  const story = { contents, digest };
  return `${JSON.stringify({ ...reportOf(c.var.page.organisation.name, frozen), story }, null, 1)}\n`;
};

publishedPages.get('/impact/reports/:report/:number/report.json', anyone, async (c) => {
  const { shown } = await shownIn(c, numberIn(c.req.param('number')));
  return c.body(await fileOf(c, shown), 200, {
    'content-type': 'application/json; charset=utf-8',
    'content-disposition': `attachment; filename="report-${shown.contents.report}-${shown.contents.number}.json"`,
  });
});
