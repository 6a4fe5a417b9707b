import { Hono } from 'hono';
import * as v from 'valibot';
import { writeSheet } from '../../../platform/sheets/write.ts';
import { audience } from '../../../platform/web/audience.ts';
import { cached } from '../../../platform/web/cached.ts';
import type { WebContext, WebEnv } from '../../../platform/web/env.ts';
import { hide } from '../../../platform/refusals.ts';
import { CellInput } from '../cell-input.ts';
import { crossed } from '../queries/crossed.ts';
import type { Crossed } from '../queries/crossed.ts';
import { indicatorPage } from '../queries/indicator-page.ts';
import { wholeCell } from '../rules/cell.ts';
import { alongs } from '../rules/crossing.ts';
import { CrossedPage, sayAlong, sayKey } from '../views/crossed-page.tsx';
import type { CrossedProps } from '../views/crossed-page.tsx';
import { words } from '../words/index.ts';
import { codeInAddress } from './public.tsx';

/** A figure as a table of one or two dimensions, and the table as a file. */
export const tablePages = new Hono<WebEnv>();

const { scope, place, period } = CellInput;
const Asked = v.object({
  ...{ scope, place, period },
  rows: v.optional(v.picklist(alongs), 'province'),
  columns: v.optional(v.picklist(['', ...alongs]), ''),
});

const tableOf = async (c: WebContext): Promise<CrossedProps> => {
  const indicator = codeInAddress(c);
  const given = Object.fromEntries(Object.entries(c.req.query()).filter(([, value]) => value !== ''));
  const read = v.safeParse(Asked, given);
  const { rows, columns, ...cell } = read.success ? read.output : v.parse(Asked, {});
  // The same twice is once.
  const second = columns === rows ? '' : columns;
  return {
    page: c.var.page,
    shown: await indicatorPage(c.var.caller, { indicator }),
    cell: { ...wholeCell, ...cell },
    ...{ rows, columns: second },
    crossed: await crossed(c.var.caller, { indicator, ...cell, rows, columns: second }),
  };
};

tablePages.get('/figures/:indicator/table', audience('anyone'), cached(), async (c) =>
  c.html(<CrossedPage {...await tableOf(c)} />),
);

function* linesOf({ page, shown, rows, columns }: CrossedProps, { rowKeys, columnKeys, cells }: Crossed) {
  const t = words(page.lang);
  for (const r of rowKeys)
    for (const c of columnKeys) {
      const figure = cells.get(`${r}|${c}`);
      const said = figure?.state === 'hidden' ? t('state.hidden_short') : (figure?.value ?? null);
      const named = [r, sayKey(page.lang, shown, rows, r)];
      yield [...named, ...(columns === '' ? [] : [c, sayKey(page.lang, shown, columns, c)]), figure ? said : 0];
    }
}

tablePages.get('/figures/:indicator/table.csv', audience('anyone'), async (c) => {
  const table = await tableOf(c);
  const { page, shown, rows, columns } = table;
  const found = table.crossed ?? hide();
  const t = words(page.lang);
  const head = (along: Parameters<typeof sayAlong>[1]) => [t('form.code'), sayAlong(page.lang, along)];
  const titles = [...head(rows), ...(columns === '' ? [] : head(columns)), t('office.value')];
  const { code } = shown.row;
  c.header('content-disposition', `attachment; filename="${code}-${[rows, columns].filter(Boolean).join('-')}.csv"`);
  const sheet = { lang: page.lang, format: 'csv' as const, name: code, columns: titles.map((title) => ({ title })) };
  let csv = '';
  for await (const piece of writeSheet({ ...sheet, rows: linesOf(table, found) })) csv += String(piece);
  return c.body(csv, 200, { 'content-type': 'text/csv; charset=utf-8' });
});
