import { Hono } from 'hono';
import { cors } from 'hono/cors';
import { hide } from '../../../platform/refusals.ts';
import { audience } from '../../../platform/web/audience.ts';
import type { WebContext, WebEnv } from '../../../platform/web/env.ts';
import { isLang } from '../../../platform/words/lang.ts';
import type { Dataset } from '../../../platform/dataset.ts';
import { cursorOf, placeIn } from '../cursor.ts';
import { saidCell } from '../files/csv.ts';
import { tellingOf } from '../files/json.ts';
import { datasetNamed, datasetsKnown } from '../known.ts';
import { openApi } from '../open-api.ts';
import { pageOf, placeOf } from '../queries/dataset-rows.ts';
import { factsToldTo } from '../queries/facts-told.ts';
import { standingOf } from '../queries/standing.ts';
import type { Row } from '../rules/cell.ts';
import { Fault } from '../rules/condition.ts';
import type { Condition } from '../rules/condition.ts';
import { restOptionsOf } from '../rules/rest/options.ts';
import { isId, valueOf } from '../rules/values.ts';
import { factNamed } from '../told-known.ts';
import { words } from '../words/index.ts';
import { called } from './called.ts';
import { langFor, problem } from './problems.ts';

export const api = '/api/v1';

const json = (c: WebContext, body: object, headers: Record<string, string> = {}): Response =>
  c.body(JSON.stringify(body), 200, { 'content-type': 'application/json', 'content-language': langFor(c), ...headers });

/** A row with its codes in words where a language is asked for. */
const saidIn = (c: WebContext, dataset: Dataset, columns: readonly string[]): ((row: Row) => object) => {
  const lang = c.req.query('lang');
  return (row) =>
    Object.fromEntries(
      columns.map((name) => {
        const { type } = dataset.columns[name]!;
        const plain = !isLang(lang) || type === 'day' || type === 'instant' || type === 'id';
        return [name, plain ? row[name] : saidCell(dataset, name, row[name] ?? null, lang)];
      }),
    );
};

const rows = called('datasets', false, async (c) => {
  const dataset = datasetNamed(c.req.param('dataset') ?? '');
  const { searchParams } = new URL(c.req.url);
  const asked = restOptionsOf([...searchParams], dataset.columns);
  const columns = asked.fields ?? Object.keys(dataset.columns);
  const standing = await standingOf(c.var.caller, dataset);
  const etag = `W/"${standing.tag}"`;
  if ((c.req.header('if-none-match') ?? '').split(/\s*,\s*/).includes(etag)) return c.body(null, 304, { etag });
  const selection = {
    columns,
    where: asked.where,
    order: asked.order,
    after: asked.cursor === null ? null : placeIn(dataset, asked.order, asked.cursor, 'cursor'),
    skip: 0,
    limit: asked.limit + 1,
  };
  const page = await pageOf(c.var.caller, dataset, selection, asked.total);
  const shown = page.rows.slice(0, asked.limit);
  searchParams.set('cursor', shown.length === 0 ? '' : cursorOf(placeOf(dataset, selection, shown.at(-1)!)));
  const more = page.rows.length > shown.length;
  const next = `${c.var.settings.origin}${api}/datasets/${encodeURIComponent(dataset.name)}/rows?${searchParams.toString()}`;
  return json(
    c,
    {
      data: shown.map(saidIn(c, dataset, columns)),
      ...(page.count !== null && { total: page.count }),
      next: more ? next : null,
    },
    {
      etag,
      'cache-control': 'public, max-age=60',
      vary: 'accept-language, authorization',
      ...(more && { link: `<${next}>; rel="next"` }),
    },
  );
});

const keyCondition = (dataset: Dataset, key: string): Condition => {
  const values = key.split(',');
  if (values.length !== dataset.key.length) throw new Fault('unexpected', { found: key, part: 'key' });
  const of = dataset.key.map((name, at): Condition => {
    const { type } = dataset.columns[name]!;
    const value = type === 'texts' ? null : valueOf(type, values[at]!);
    // What can be nobody's key is nobody's.
    if (value === null || type === 'texts') return { is: 'always', value: false };
    return { is: 'compared', by: 'eq', left: { kind: 'column', name, type }, right: { kind: 'value', value, type } };
  });
  return { is: 'all', of };
};

const row = called('datasets', false, async (c) => {
  const dataset = datasetNamed(c.req.param('dataset') ?? '');
  const columns = Object.keys(dataset.columns);
  const where = keyCondition(dataset, c.req.param('key') ?? '');
  const page = await pageOf(c.var.caller, dataset, { columns, where, order: [], after: null, skip: 0, limit: 1 });
  return json(c, saidIn(c, dataset, columns)(page.rows[0] ?? hide()), { 'cache-control': 'public, max-age=60' });
});

const described = called('datasets', false, async (c) => {
  const dataset = datasetNamed(c.req.param('dataset') ?? '');
  const { changedAt } = await standingOf(c.var.caller, dataset);
  return json(c, tellingOf(dataset, changedAt), { 'cache-control': 'public, max-age=60' });
});

const index = called('datasets', false, async (c) =>
  json(
    c,
    {
      documentation: `${c.var.settings.origin}/data/api`,
      openapi: `${c.var.settings.origin}${api}/openapi.json`,
      datasets: datasetsKnown().map((dataset) => {
        const { title, description, licence } = tellingOf(dataset, null);
        const address = `${c.var.settings.origin}${api}/datasets/${encodeURIComponent(dataset.name)}`;
        return { name: dataset.name, title, description, licence, about: address, rows: `${address}/rows` };
      }),
    },
    { 'cache-control': 'public, max-age=60' },
  ),
);

const facts = called('facts', true, async (c, key) => {
  const after = c.req.query('cursor') ?? null;
  if (after !== null && !isId(after)) throw new Fault('bad_value', { found: after, part: 'cursor' });
  const data = await factsToldTo(c.var.caller, { owner: key!.owner, after, limit: 100 });
  const next = data.at(-1)?.id ?? after;
  return json(
    c,
    {
      data: data.map(({ id, at, fact, about }) => ({
        id,
        type: fact,
        timestamp: at.toISOString(),
        about,
        dataset: factNamed(fact)?.dataset,
      })),
      cursor: next,
    },
    { 'cache-control': 'no-store' },
  );
});

/** What is at none of the addresses below, or would write. */
const elsewhere = called('datasets', false, async (c) =>
  ['GET', 'HEAD'].includes(c.req.method)
    ? hide()
    : problem(c, {
        code: 'read_only',
        detail: words(langFor(c))('api.read_only'),
        headers: { allow: 'GET, HEAD, OPTIONS' },
      }),
);

const anyone = audience('anyone');

/** The public tables for programs, by addresses that can be guessed and a description that can be compiled. */
export const rest = new Hono<WebEnv>();
rest.use(
  `${api}/*`,
  cors({
    origin: '*',
    allowMethods: ['GET', 'HEAD', 'OPTIONS'],
    allowHeaders: ['accept', 'accept-language', 'authorization', 'if-none-match', 'x-api-key'],
    exposeHeaders: ['etag', 'link', 'ratelimit', 'retry-after'],
  }),
);
rest.get(api, anyone, index);
rest.get(`${api}/openapi.json`, anyone, (c) => {
  c.set('squeeze', true);
  return json(c, openApi(c.var.settings.origin, langFor(c)), { 'cache-control': 'public, max-age=300' });
});
rest.get(`${api}/datasets`, anyone, index);
rest.get(`${api}/datasets/:dataset`, anyone, described);
rest.get(`${api}/datasets/:dataset/rows`, anyone, rows);
rest.get(`${api}/datasets/:dataset/rows/:key`, anyone, row);
rest.get(`${api}/facts`, anyone, facts);
rest.all(`${api}/*`, anyone, elsewhere);
