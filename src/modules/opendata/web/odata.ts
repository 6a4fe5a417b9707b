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
import { countOf, pageOf } from '../queries/dataset-rows.ts';
import { Fault } from '../rules/condition.ts';
import { optionsOf } from '../rules/odata/options.ts';
import { resourceOf } from '../rules/odata/path.ts';
import type { ResourcePath } from '../rules/odata/path.ts';
import type { Selection } from '../rules/selection.ts';
import { titleOf } from '../said.ts';
import {
  ReadOnly,
  answer,
  answering,
  base,
  columnsOf,
  contextOf,
  metadataAsJson,
  odataVersion,
  rootOf,
  tellingFor,
} from './odata-answers.ts';
import { listed } from './odata-list.ts';
import { keyCondition, queryOf } from './odata-request.ts';

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
