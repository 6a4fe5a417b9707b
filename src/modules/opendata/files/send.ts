import { Readable } from 'node:stream';
import type { Dataset } from '../../../platform/dataset.ts';
import { hide } from '../../../platform/refusals.ts';
import type { WebContext } from '../../../platform/web/env.ts';
import { isLang } from '../../../platform/words/lang.ts';
import type { Lang } from '../../../platform/words/lang.ts';
import { licenceOf, licenceOfHouse } from '../licences.ts';
import { datasetBatches, datasetRows } from '../queries/dataset-rows.ts';
import { standingOf } from '../queries/standing.ts';
import type { Standing } from '../queries/standing.ts';
import { preferredLang } from '../../../platform/web/languages.ts';
import type { Row } from '../rules/cell.ts';
import { csvOf } from './csv.ts';
import { csvwOf } from './csvw.ts';
import { geojsonOf } from './geojson.ts';
import { jsonOf, linesOf } from './json.ts';
import { xlsxOf } from './xlsx.ts';

/** What a file is made of. */
export interface Making {
  c: WebContext;
  dataset: Dataset;
  standing: Standing;
  /** The reader's language where the file is for people; null where it is for programs. */
  lang: Lang | null;
}

interface Kind {
  type: string;
  /** Drawn in the language asked for; the others hold all three. */
  said?: true;
  make: (making: Making) => Readable | string;
}

const rowsOf = ({ c, dataset }: Making): AsyncGenerator<Row> => datasetRows(c.var.caller, dataset);

const kinds: Record<string, Kind> = {
  csv: {
    type: 'text/csv; charset=utf-8; header=present',
    said: true,
    make: (making) =>
      csvOf(making.dataset, datasetBatches(making.c.var.caller, making.dataset), {
        lang: making.lang,
        mark: making.c.req.query('bom') === '1',
      }),
  },
  xlsx: {
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    said: true,
    make: (making) =>
      xlsxOf(making.dataset, rowsOf(making), {
        lang: making.lang ?? preferredLang(making.c),
        source: making.c.var.settings.organisation,
        address: `${making.c.var.settings.origin}/data/${encodeURIComponent(making.dataset.name)}`,
        now: making.c.var.caller.now,
      }),
  },
  json: {
    type: 'application/json',
    make: (making) => jsonOf(making.dataset, rowsOf(making), making.standing.changedAt),
  },
  jsonl: { type: 'application/jsonl; charset=utf-8', make: (making) => linesOf(rowsOf(making)) },
  geojson: {
    type: 'application/geo+json',
    make: (making) => geojsonOf(making.dataset, rowsOf(making), making.standing.changedAt),
  },
  'csv-metadata.json': {
    type: 'application/csvm+json',
    make: ({ c, dataset, standing }) =>
      JSON.stringify(
        csvwOf(dataset, {
          origin: c.var.settings.origin,
          publisher: c.var.settings.organisation,
          changedAt: standing.changedAt,
        }),
      ),
  },
};

/** `structures.csv` as its dataset's name and the kind of file. */
const parts = (file: string): [name: string, kind: string] => {
  const dot = file.indexOf('.');
  return dot < 0 ? [file, ''] : [file.slice(0, dot), file.slice(dot + 1)];
};

const langIn = (c: WebContext): Lang | null => {
  const asked = c.req.query('lang');
  return isLang(asked) ? asked : null;
};

const headersOf = (kind: Kind, { c, dataset, standing, lang }: Making, file: string): Record<string, string> => {
  const { origin } = c.var.settings;
  const described = `<${origin}/data/${encodeURIComponent(dataset.name)}.csv-metadata.json>; rel="describedby"; type="application/csvm+json"`;
  const tag = [standing.tag, lang ?? '', c.req.query('bom') ?? '', licenceOfHouse().id].join('.');
  return {
    'content-type': kind.type,
    'content-disposition': `${kind.make === kinds['csv-metadata.json']!.make ? 'inline' : 'attachment'}; filename="${file}"`,
    'cache-control': 'public, max-age=60',
    'access-control-allow-origin': '*',
    'access-control-expose-headers': 'etag, last-modified, link',
    'x-content-type-options': 'nosniff',
    etag: `"${tag}"`,
    link: `<${licenceOf(dataset).address}>; rel="license", ${described}`,
    ...(standing.changedAt && { 'last-modified': standing.changedAt.toUTCString() }),
  };
};

const same = (c: WebContext, headers: Record<string, string>): boolean => {
  const tags = c.req.header('if-none-match');
  if (tags !== undefined)
    return tags.split(/\s*,\s*/).some((tag) => tag === '*' || tag.replace(/^W\//, '') === headers['etag']);
  const since = Date.parse(c.req.header('if-modified-since') ?? '');
  const last = Date.parse(headers['last-modified'] ?? '');
  return last <= since;
};

/** A dataset as a file: streamed, with its licence and its tag. @throws Hidden for a name or kind that is none. */
export const sendFile = async (
  c: WebContext,
  file: string,
  datasetOf: (name: string) => Dataset,
): Promise<Response> => {
  const [name, ending] = parts(file);
  const kind = Object.hasOwn(kinds, ending) ? kinds[ending]! : hide();
  const dataset = datasetOf(name);
  const making: Making = {
    c,
    dataset,
    standing: await standingOf(c.var.caller, dataset),
    lang: kind.said ? langIn(c) : null,
  };
  const headers = headersOf(kind, making, file);
  if (same(c, headers)) return c.body(null, 304, headers);
  if (ending === 'geojson' && dataset.shape === undefined) return hide();
  if (c.req.method === 'HEAD') return c.body(null, 200, headers);
  const made = kind.make(making);
  if (typeof made === 'string') return c.body(made, 200, headers);
  return c.body(Readable.toWeb(made) as ReadableStream, 200, headers);
};
