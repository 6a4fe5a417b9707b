import type { CellType, Dataset } from '../../platform/dataset.ts';
import type { Lang } from '../../platform/words/lang.ts';
import { datasetsKnown } from './known.ts';
import { licenceOfHouse } from './licences.ts';
import { operators, pageSizes } from './rules/rest/options.ts';
import { aboutOf, codesOf, columnAbout, columnTitle, titleOf } from './said.ts';
import { words } from './words/index.ts';

const shapes: Record<CellType, object> = {
  id: { type: 'string', format: 'uuid' },
  text: { type: 'string' },
  texts: { type: 'array', items: { type: 'string' } },
  integer: { type: 'integer' },
  decimal: { type: 'number' },
  boolean: { type: 'boolean' },
  day: { type: 'string', format: 'date' },
  instant: { type: 'string', format: 'date-time' },
};

const orNull = (shape: object): object => {
  const { type } = shape as { type: string };
  return { ...shape, type: [type, 'null'] };
};

const columnSchema = (dataset: Dataset, name: string, lang: Lang): object => {
  const column = dataset.columns[name]!;
  const needed = dataset.key.includes(name) || column.type === 'texts';
  const codes = column.place === undefined ? codesOf(column) : null;
  return {
    ...(needed ? shapes[column.type] : orNull(shapes[column.type])),
    title: columnTitle(dataset, lang, name),
    description: columnAbout(dataset, lang, name),
    ...(codes && { examples: codes.of.slice(0, 3) }),
  };
};

const schemaOf = (dataset: Dataset, lang: Lang): object => ({
  type: 'object',
  title: titleOf(dataset, lang),
  description: aboutOf(dataset, lang),
  properties: Object.fromEntries(Object.keys(dataset.columns).map((name) => [name, columnSchema(dataset, name, lang)])),
});

const parameter = (name: string, schema: object, description: string): object => ({
  name,
  in: 'query',
  schema,
  description,
});

const filters = (dataset: Dataset, lang: Lang): object[] =>
  Object.entries(dataset.columns)
    .filter(([, { type }]) => type !== 'texts')
    .map(([name, { type }]) => parameter(name, shapes[type], columnTitle(dataset, lang, name)));

const problem = (description: string): object => ({
  description,
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/problem' } } },
});

const answers = (schema: object, lang: Lang): object => {
  const t = words(lang);
  return {
    200: { description: t('openapi.ok'), content: { 'application/json': { schema } } },
    400: problem(t('problem_title.bad_value')),
    401: problem(t('problem_title.key_unknown')),
    404: problem(t('problem_title.not_found')),
    429: problem(t('problem_title.too_often')),
  };
};

const common = (lang: Lang): object[] => {
  const t = words(lang);
  const { usual, most } = pageSizes;
  return [
    parameter('limit', { type: 'integer', minimum: 1, maximum: most, default: usual }, t('openapi.limit')),
    parameter('cursor', { type: 'string' }, t('openapi.cursor')),
    parameter('fields', { type: 'string' }, t('openapi.fields')),
    parameter('sort', { type: 'string' }, t('openapi.sort')),
    parameter('total', { type: 'boolean', default: false }, t('openapi.total')),
    parameter('lang', { type: 'string', enum: ['fr', 'ar', 'en'] }, t('openapi.lang')),
  ];
};

const pathsOf = (dataset: Dataset, lang: Lang): [string, object][] => {
  const base = `/datasets/${encodeURIComponent(dataset.name)}/rows`;
  const schema = { $ref: `#/components/schemas/${dataset.name}` };
  const page = {
    type: 'object',
    required: ['data', 'next'],
    properties: {
      data: { type: 'array', items: schema },
      next: { type: ['string', 'null'], format: 'uri' },
      total: { type: 'integer' },
    },
  };
  const key = {
    name: 'key',
    in: 'path',
    required: true,
    schema: { type: 'string' },
    description: dataset.key.join(','),
  };
  const shared = { tags: [dataset.name], summary: titleOf(dataset, lang), description: aboutOf(dataset, lang) };
  return [
    [
      base,
      {
        get: {
          operationId: `list_${dataset.name}`,
          ...shared,
          parameters: [...common(lang), ...filters(dataset, lang)],
          responses: answers(page, lang),
        },
      },
    ],
    [
      `${base}/{key}`,
      { get: { operationId: `get_${dataset.name}`, ...shared, parameters: [key], responses: answers(schema, lang) } },
    ],
  ];
};

const problemSchema = {
  type: 'object',
  required: ['type', 'title', 'status'],
  properties: {
    type: { type: 'string', format: 'uri' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string' },
    instance: { type: 'string' },
    code: { type: 'string' },
    errors: {
      type: 'array',
      items: {
        type: 'object',
        properties: {
          parameter: { type: 'string' },
          value: { type: 'string' },
          position: { type: 'integer' },
          detail: { type: 'string' },
        },
      },
    },
  },
};

/** The API as OpenAPI 3.1 describes it, made from the datasets, in the reader's language. */
export const openApi = (origin: string, lang: Lang): object => {
  const datasets = datasetsKnown();
  const licence = licenceOfHouse();
  const t = words(lang);
  return {
    openapi: '3.1.0',
    info: {
      title: t('catalogue.title'),
      version: '1',
      description: t('openapi.about', { operators: operators.join(', ') }),
      license: { name: licence.name, url: licence.address },
    },
    servers: [{ url: `${origin}/api/v1` }],
    tags: datasets.map((dataset) => ({ name: dataset.name, description: titleOf(dataset, lang) })),
    // Without a key, or with one: the public tables need none.
    security: [{}, { key: [] }],
    paths: Object.fromEntries(datasets.flatMap((dataset) => pathsOf(dataset, lang))),
    components: {
      securitySchemes: { key: { type: 'http', scheme: 'bearer' } },
      schemas: {
        problem: problemSchema,
        ...Object.fromEntries(datasets.map((dataset) => [dataset.name, schemaOf(dataset, lang)])),
      },
    },
  };
};
