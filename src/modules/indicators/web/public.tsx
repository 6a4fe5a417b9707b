import { Hono } from 'hono';
import * as v from 'valibot';
import { whereFrom } from '../../../platform/page/index.ts';
import { audience } from '../../../platform/web/audience.ts';
import { cached } from '../../../platform/web/cached.ts';
import type { WebContext, WebEnv } from '../../../platform/web/env.ts';
import { idInAddress } from '../../../platform/web/id-in-address.ts';
import { hide } from '../../../platform/refusals.ts';
import { CrossedInput } from '../cell-input.ts';
import { Code } from '../definition-schema.ts';
import { figure, figures, hiddenFigure } from '../queries/figures.ts';
import type { Figure } from '../queries/figures.ts';
import { indicatorPage } from '../queries/indicator-page.ts';
import type { IndicatorShown } from '../queries/indicator-page.ts';
import { frozenFigure, publication, publicationsOf } from '../queries/publications.ts';
import { recordsSince } from '../queries/lately.ts';
import { recordsBehind } from '../queries/records-behind.ts';
import type { Behind } from '../queries/records-behind.ts';
import { series } from '../queries/series.ts';
import type { CrossedCell } from '../rules/crossing.ts';
import { valueOf, wholeCell } from '../rules/cell.ts';
import type { Cell } from '../rules/cell.ts';
import { reportOf } from '../report-file.ts';
import type { Breakdowns } from '../views/breakdown-part.tsx';
import { FigurePage } from '../views/figure-page.tsx';
import { FiguresPage } from '../views/figures-page.tsx';
import { PublicationPage } from '../views/publication-page.tsx';

export const publicPages = new Hono<WebEnv>();

publicPages.get('/figures', audience('anyone'), cached(), async (c) =>
  c.html(<FiguresPage page={c.var.page} figures={await figures(c.var.caller, {})} />),
);

/** The code in an address; what cannot be one is absent. */
export const codeInAddress = (c: WebContext): string => {
  const read = v.safeParse(Code, c.req.param('indicator'));
  return read.success ? read.output : hide();
};

const Asked = v.object({
  ...CrossedInput,
  as_of: v.optional(v.pipe(v.string(), v.isoDate())),
  /** A day, or an hour. */
  since: v.optional(v.pipe(v.string(), v.regex(/^\d{4}-\d\d-\d\d(T\d\d:\d\d:\d\d\.\d{3}Z)?$/))),
  page: v.optional(v.pipe(v.string(), v.transform(Number), v.integer(), v.minValue(1), v.maxValue(100_000)), '1'),
});

type Second = Pick<CrossedCell, 'also' | 'such'>;

/** What the address asks; what it asks wrongly is left out, and told. */
const askedOf = (
  c: WebContext,
): { cell: Cell; second: Second; asOf: string; since: string; page: number; misread: boolean } => {
  const given = Object.fromEntries(Object.entries(c.req.query()).filter(([, value]) => value !== ''));
  const read = v.safeParse(Asked, given);
  if (!read.success)
    return { cell: wholeCell, second: { also: '', such: '' }, asOf: '', since: '', page: 1, misread: true };
  const { as_of: asOf = '', since = '', page, also, such, ...cell } = read.output;
  return { cell, second: { also, such }, asOf, since, page, misread: false };
};

/** The last moment of a day in Morocco, whose clock is an hour ahead, or level at Ramadan. */
const endOfDay = (day: string): Date => new Date(`${day}T23:59:59+01:00`);

const hourOf = (since: string): Date => new Date(since.includes('T') ? since : `${since}T00:00:00+01:00`);

/** A figure as its records of a day in the past make it. */
const asOfThen = (figure: Figure, { row }: IndicatorShown, { sums, missing }: Behind): Figure => {
  if (sums === null) return hiddenFigure(figure);
  const blocked = missing.total > 0 && row.definition.missing === 'block';
  const value = blocked ? null : valueOf(row.definition, sums);
  return {
    ...figure,
    ...sums,
    value,
    missing: missing.total,
    state: blocked ? 'blocked' : value === null ? 'empty' : 'computed',
  };
};

const breakdownsOf = async (c: WebContext, { row }: IndicatorShown, cell: Cell): Promise<Breakdowns> => {
  const { caller } = c.var;
  const ask = (along: 'place' | 'year' | 'category', more: Partial<Cell> = {}) =>
    series(caller, { indicator: row.code, along: [along], ...cell, ...more });
  const by = await Promise.all(
    row.definition.by.map(async (dimension) => ({
      dimension,
      points: await ask('category', { dimension, category: '' }),
    })),
  );
  return {
    places: cell.place === '' ? await ask('place') : [],
    years: cell.period === '' ? await ask('year') : [],
    by: cell.period.length === 7 ? [] : by,
  };
};

publicPages.get('/figures/:indicator', audience('anyone'), cached(), async (c) => {
  const { caller, page } = c.var;
  const indicator = codeInAddress(c);
  const { cell, second, asOf, since, page: number, misread } = askedOf(c);
  const shown = await indicatorPage(caller, { indicator });
  const now = await figure(caller, { indicator, ...cell });
  const hidden = now.state === 'hidden' || now.state === 'outside' || shown.row.definition.measure === null;
  const at = asOf === '' ? null : endOfDay(asOf);
  const behind = hidden ? null : await recordsBehind(caller, { indicator, ...cell, ...second, asOf: at, page: number });
  return c.html(
    <FigurePage
      page={page}
      shown={shown}
      figure={(at || second.also !== '') && behind ? asOfThen(now, shown, behind) : now}
      second={second}
      behind={behind}
      breakdowns={
        at === null && cell.dimension === '' && second.also === '' && !hidden
          ? await breakdownsOf(c, shown, cell)
          : null
      }
      publications={await publicationsOf(caller, { indicator, ...cell })}
      lately={since === '' || hidden ? null : await recordsSince(caller, { indicator, ...cell, since: hourOf(since) })}
      asOf={asOf}
      misread={misread}
      from={whereFrom(c.req.query('from'))}
    />,
  );
});

publicPages.get('/figures/publications/:publication', audience('anyone'), cached(), async (c) => {
  const shown = await publication(c.var.caller, { publication: idInAddress(c, 'publication') });
  const { row, names } = await indicatorPage(c.var.caller, { indicator: shown.indicator });
  return c.html(
    <PublicationPage
      page={c.var.page}
      shown={shown}
      definition={row.definition}
      names={names}
      from={whereFrom(c.req.query('from'))}
    />,
  );
});

publicPages.get('/figures/publications/:publication/file', audience('anyone'), async (c) => {
  const frozen = await frozenFigure(c.var.caller, { publication: idInAddress(c, 'publication') });
  c.header('content-disposition', `attachment; filename="${frozen.indicator}-${frozen.number}.json"`);
  return c.json(reportOf(c.var.page.organisation.name, [frozen]));
});
