import type { WebContext } from '../../../platform/web/env.ts';
import { cursorOf, placeIn } from '../cursor.ts';
import { entityOf } from '../odata/entities.ts';
import type { EntitySet } from '../odata/model.ts';
import { pageOf, pageWritten, placeOf } from '../queries/dataset-rows.ts';
import type { PageWritten } from '../queries/dataset-rows.ts';
import { optionsOf } from '../rules/odata/options.ts';
import type { Asked } from '../rules/odata/options.ts';
import type { Selection } from '../rules/selection.ts';
import { answerText, columnsOf, contextOf, rootOf, tellingFor } from './odata-answers.ts';
import { preferredSize, queryOf } from './odata-request.ts';

/** Rows of a page unless the program prefers fewer or more, and the most it gets. */
const pages = { usual: 1000, most: 10_000 };

/** Where the next page begins: the same question behind the last row, with what is left of `$top`. */
const nextLink = (c: WebContext, set: EntitySet, place: string, left: number | null): string => {
  const kept = queryOf(c).filter(([name]) => !['$skiptoken', '$skip', '$top', '$count'].includes(name));
  const options = [...kept, ...(left === null ? [] : [['$top', String(left)]]), ['$skiptoken', place]];
  const query = options
    .map((option) => option.map((text) => encodeURIComponent(text!).replaceAll('%24', '$')).join('='))
    .join('&');
  return `${rootOf(c)}/${encodeURIComponent(set.name)}?${query}`;
};

/** The rows as JSON. Who is told nothing of them but their values gets what PostgreSQL writes; the rest is said here. */
const rowsWritten = async (
  c: WebContext,
  set: EntitySet,
  selection: Selection,
  counted: boolean,
): Promise<PageWritten> => {
  const { dataset, names } = set;
  const telling = tellingFor(c);
  if (telling !== 'full') return pageWritten(c.var.caller, dataset, selection, { called: names, counted });
  const { rows, count } = await pageOf(c.var.caller, dataset, selection, counted);
  const entity = entityOf(set, { columns: selection.columns, telling, root: rootOf(c) });
  return {
    count,
    rows: rows.map((row) => ({ text: JSON.stringify(entity(row)), place: placeOf(dataset, selection, row) })),
  };
};

const selectionOf = (set: EntitySet, asked: Asked, most: number): Selection => ({
  columns: columnsOf(set, asked),
  where: asked.where,
  order: asked.order,
  after: asked.skiptoken === null ? null : placeIn(set.dataset, asked.order, asked.skiptoken, '$skiptoken'),
  skip: asked.skip,
  limit: Math.min(asked.top ?? Infinity, most),
});

/** A page of a set, with the link to the next. */
export const listed = async (c: WebContext, set: EntitySet): Promise<Response> => {
  const asked = optionsOf(queryOf(c), set.columnNamed);
  const size = preferredSize(c, pages.most);
  const most = size ?? pages.usual;
  const selection = selectionOf(set, asked, most);
  // One row more than the page tells whether there is another page.
  const peeking = selection.limit === most && selection.limit > 0;
  const wanted = peeking ? { ...selection, limit: most + 1 } : selection;
  const { rows, count } = await rowsWritten(c, set, wanted, asked.count && asked.skiptoken === null);
  const shown = rows.slice(0, selection.limit);
  const left = asked.top === null ? null : asked.top - shown.length;
  const more = rows.length > shown.length && left !== 0;
  const head = JSON.stringify({ ...contextOf(c, set, asked), ...(count !== null && { '@odata.count': count }) });
  const value = `"value":[${shown.map(({ text }) => text).join(',')}]`;
  const next = more
    ? `,"@odata.nextLink":${JSON.stringify(nextLink(c, set, cursorOf(shown.at(-1)!.place), left))}`
    : '';
  const body = `${head === '{}' ? '{' : `${head.slice(0, -1)},`}${value}${next}}`;
  return answerText(c, body, size === null ? {} : { 'preference-applied': `odata.maxpagesize=${size}` });
};
