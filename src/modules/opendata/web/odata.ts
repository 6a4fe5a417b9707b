import { Hono } from 'hono';
import { cors } from 'hono/cors';
import { hide } from '../../../platform/refusals.ts';
import { audience } from '../../../platform/web/audience.ts';
import type { WebContext, WebEnv } from '../../../platform/web/env.ts';
import { preferredLang } from '../../../platform/web/languages.ts';
import { csdlJson, csdlXml } from '../odata/csdl.ts';
import { entityOf } from '../odata/entities.ts';
import { entitySets } from '../odata/model.ts';
import type { EntitySet } from '../odata/model.ts';
import { cursorOf, placeIn } from '../cursor.ts';
import { countOf, pageOf, placeOf } from '../queries/dataset-rows.ts';
import { Fault } from '../rules/condition.ts';
import { optionsOf } from '../rules/odata/options.ts';
import type { Asked } from '../rules/odata/options.ts';
import { resourceOf } from '../rules/odata/path.ts';
import type { ResourcePath } from '../rules/odata/path.ts';
import type { Selection } from '../rules/selection.ts';
import { titleOf } from '../said.ts';
import { ReadOnly, answering, jsonType, metadataAsJson, odataVersion, tellingFor } from './odata-answers.ts';
import { keyCondition, preferredSize, queryOf } from './odata-request.ts';

const base = '/odata/v1';
/** Rows of a page unless the program prefers fewer or more, and the most it gets. */
const pages = { usual: 1000, most: 10_000 };

const rootOf = (c: WebContext): string => `${c.var.settings.origin}${base}`;

const answer = (c: WebContext, body: object, headers: Record<string, string> = {}): Response =>
  c.body(JSON.stringify(body), 200, {
    ...odataVersion,
    'content-type': jsonType(tellingFor(c)),
    'cache-control': 'public, no-cache',
    vary: 'accept, accept-language, prefer, odata-maxversion',
    ...headers,
  });

const contextOf = (c: WebContext, set: EntitySet, asked: Asked, one = false): object => {
  if (tellingFor(c) === 'none') return {};
  const columns = asked.select === null ? '' : `(${asked.select.map((column) => set.names.get(column)).join(',')})`;
  return { '@odata.context': `${rootOf(c)}/$metadata#${set.name}${columns}${one ? '/$entity' : ''}` };
};

const columnsOf = (set: EntitySet, { select }: Asked): string[] => select ?? Object.keys(set.dataset.columns);

/** Where the next page begins: the same question behind the last row, with what is left of `$top`. */
const nextLink = (c: WebContext, set: EntitySet, place: string, left: number | null): string => {
  const kept = queryOf(c).filter(([name]) => !['$skiptoken', '$skip', '$top', '$count'].includes(name));
  const options = [...kept, ...(left === null ? [] : [['$top', String(left)]]), ['$skiptoken', place]];
  const query = options
    .map((option) => option.map((text) => encodeURIComponent(text!).replaceAll('%24', '$')).join('='))
    .join('&');
  return `${rootOf(c)}/${encodeURIComponent(set.name)}?${query}`;
};

const listed = async (c: WebContext, set: EntitySet): Promise<Response> => {
  const { dataset } = set;
  const asked = optionsOf(queryOf(c), set.columnNamed);
  const telling = tellingFor(c);
  const size = preferredSize(c, pages.most);
  const most = size ?? pages.usual;
  const selection: Selection = {
    columns: columnsOf(set, asked),
    where: asked.where,
    order: asked.order,
    after: asked.skiptoken === null ? null : placeIn(dataset, asked.order, asked.skiptoken, '$skiptoken'),
    skip: asked.skip,
    limit: Math.min(asked.top ?? Infinity, most),
  };
  // One row more than the page tells whether there is another page.
  const peeking = selection.limit === most && selection.limit > 0;
  const { rows, count } = await pageOf(
    c.var.caller,
    dataset,
    peeking ? { ...selection, limit: most + 1 } : selection,
    asked.count && asked.skiptoken === null,
  );
  const shown = rows.slice(0, selection.limit);
  const left = asked.top === null ? null : asked.top - shown.length;
  const more = rows.length > shown.length && left !== 0;
  const body = {
    ...contextOf(c, set, asked),
    ...(count !== null && { '@odata.count': count }),
    value: shown.map(entityOf(set, { columns: selection.columns, telling, root: rootOf(c) })),
    ...(more && { '@odata.nextLink': nextLink(c, set, cursorOf(placeOf(dataset, selection, shown.at(-1)!)), left) }),
  };
  return answer(c, body, size === null ? {} : { 'preference-applied': `odata.maxpagesize=${size}` });
};

const single = async (c: WebContext, set: EntitySet, key: NonNullable<ResourcePath['key']>): Promise<Response> => {
  const asked = optionsOf(queryOf(c), set.columnNamed);
  const columns = columnsOf(set, asked);
  const selection: Selection = { columns, where: keyCondition(set, key), order: [], after: null, skip: 0, limit: 1 };
  const { rows } = await pageOf(c.var.caller, set.dataset, selection);
  const row = rows[0] ?? hide();
  const entity = entityOf(set, { columns, telling: tellingFor(c), root: rootOf(c) })(row);
  return answer(c, { ...contextOf(c, set, asked, true), ...entity });
};

const counted = async (c: WebContext, set: EntitySet): Promise<Response> => {
  const { where } = optionsOf(queryOf(c), set.columnNamed);
  return c.text(String(await countOf(c.var.caller, set.dataset, where)), 200, odataVersion);
};

const resource = answering(async (c) => {
  const path = new URL(c.req.url).pathname
    .slice(base.length + 1)
    .split('/')
    .map((part) => decodeURIComponent(part));
  const { set: name, key, rest } = resourceOf(path);
  if (name.startsWith('$')) throw new Fault('not_implemented', { found: name, part: name });
  const set = entitySets().find((one) => one.name === name.normalize('NFC')) ?? hide();
  if (rest.length === 0) return key === null || key.length === 0 ? listed(c, set) : single(c, set, key);
  if (key === null && rest.length === 1 && rest[0] === '$count') return counted(c, set);
  throw new Fault('not_implemented', { found: rest.join('/'), part: 'path' });
});

const service = answering(async (c) => {
  const lang = preferredLang(c);
  optionsOf(queryOf(c), () => undefined);
  const value = entitySets().map(({ name, dataset }) => ({
    name,
    kind: 'EntitySet',
    url: encodeURIComponent(name),
    title: titleOf(dataset, lang),
  }));
  return answer(c, { ...(tellingFor(c) !== 'none' && { '@odata.context': `${rootOf(c)}/$metadata` }), value });
});

const metadata = answering(async (c) => {
  const lang = preferredLang(c);
  const headers = { ...odataVersion, 'cache-control': 'public, max-age=300', vary: 'accept, accept-language' };
  c.set('squeeze', true);
  return metadataAsJson(c)
    ? c.body(JSON.stringify(csdlJson(entitySets(), lang)), 200, { ...headers, 'content-type': 'application/json' })
    : c.body(csdlXml(entitySets(), lang), 200, { ...headers, 'content-type': 'application/xml' });
});

const batch = answering(async () => {
  throw new Fault('not_implemented', { found: '$batch', part: '$batch' });
});

/** What is at none of the addresses below, or would write. */
const elsewhere = answering(async (c) => {
  if (['GET', 'HEAD'].includes(c.req.method)) return hide();
  throw new ReadOnly();
});

const anyone = audience('anyone');

/** OData 4.0, read only: what Excel and Power BI open. */
export const odata = new Hono<WebEnv>();
odata.use(
  `${base}/*`,
  cors({
    origin: '*',
    allowMethods: ['GET', 'HEAD', 'OPTIONS'],
    allowHeaders: ['accept', 'accept-language', 'odata-version', 'odata-maxversion', 'prefer'],
    exposeHeaders: ['odata-version', 'preference-applied', 'retry-after', 'ratelimit'],
  }),
);
odata.get(base, anyone, service);
odata.get(`${base}/`, anyone, service);
odata.get(`${base}/$metadata`, anyone, metadata);
odata.post(`${base}/$batch`, anyone, batch);
odata.get(`${base}/:entities`, anyone, resource);
odata.get(`${base}/:entities/:part`, anyone, resource);
odata.all(`${base}/*`, anyone, elsewhere);
