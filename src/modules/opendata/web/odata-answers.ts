import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { Hidden } from '../../../platform/refusals.ts';
import type { WebContext } from '../../../platform/web/env.ts';
import { preferredLang } from '../../../platform/web/languages.ts';
import { faultSaid } from '../fault-said.ts';
import type { Telling } from '../odata/entities.ts';
import type { EntitySet } from '../odata/model.ts';
import { Fault } from '../rules/condition.ts';
import type { Asked } from '../rules/odata/options.ts';
import { words } from '../words/index.ts';
import { mustWait } from './allowance.ts';

/** 406: in none of the formats that the request takes. */
export class NotAcceptable extends Error {}

/** 405: it would write. */
export class ReadOnly extends Error {}

const asked = (c: WebContext): string => {
  const format = c.req.query('$format');
  if (format === undefined) return c.req.header('accept') ?? '*/*';
  return { json: 'application/json', xml: 'application/xml' }[format] ?? format;
};

const tellings: readonly string[] = ['none', 'minimal', 'full'] satisfies Telling[];

/** How much the answer says of itself. @throws NotAcceptable where JSON is not taken. */
export const tellingFor = (c: WebContext): Telling => {
  const accept = asked(c).toLowerCase();
  if (!/\*\/\*|application\/\*|application\/json/.test(accept)) throw new NotAcceptable();
  const [, told = 'minimal'] = /odata\.metadata=(\w+)/.exec(accept) ?? [];
  if (!tellings.includes(told)) throw new NotAcceptable();
  return told as Telling;
};

/**
 * Excel asks for `$metadata` as for everything, JSON first and XML last, and can read only the XML: JSON is for who asks
 * for nothing else.
 */
export const metadataAsJson = (c: WebContext): boolean => {
  const accept = asked(c).toLowerCase();
  if (/xml|\*\/\*|application\/\*/.test(accept)) return false;
  if (accept.includes('application/json')) return true;
  throw new NotAcceptable();
};

export const base = '/odata/v1';

export const rootOf = (c: WebContext): string => `${c.var.settings.origin}${base}`;

export const odataVersion = { 'odata-version': '4.0' };

const jsonType = (telling: Telling): string =>
  `application/json;odata.metadata=${telling};odata.streaming=true;IEEE754Compatible=false;charset=utf-8`;

/** An answer that is JSON already, as OData sends it. */
export const answerText = (c: WebContext, body: string, headers: Record<string, string> = {}): Response =>
  c.body(body, 200, {
    ...odataVersion,
    'content-type': jsonType(tellingFor(c)),
    'cache-control': 'public, no-cache',
    vary: 'accept, accept-language, prefer, odata-maxversion',
    ...headers,
  });

export const answer = (c: WebContext, body: object): Response => answerText(c, JSON.stringify(body));

export const columnsOf = (set: EntitySet, { select }: Asked): string[] => select ?? Object.keys(set.dataset.columns);

/** What an answer says it is: rows of a set with these columns, or one of them. */
export const contextOf = (c: WebContext, set: EntitySet, asked: Asked, one = false): object => {
  if (tellingFor(c) === 'none') return {};
  const columns = asked.select === null ? '' : `(${asked.select.map((column) => set.names.get(column)).join(',')})`;
  return { '@odata.context': `${rootOf(c)}/$metadata#${set.name}${columns}${one ? '/$entity' : ''}` };
};

const failed = (
  c: WebContext,
  status: ContentfulStatusCode,
  error: { code: string; message: string; target?: string },
): Response =>
  c.body(JSON.stringify({ error }), status, {
    ...odataVersion,
    'content-type': 'application/json',
    'cache-control': 'no-store',
  });

/** Answers as OData says no (OData JSON Format 4.0, 19), in the language that the program asks for. */
export const answering =
  (answer: (c: WebContext) => Promise<Response>) =>
  async (c: WebContext): Promise<Response> => {
    const lang = preferredLang(c);
    const t = words(lang);
    const most = Number(c.req.header('odata-maxversion') ?? '4.0');
    if (most < 4) return failed(c, 400, { code: 'version', message: t('odata.version') });
    const wait = await mustWait(c, null);
    if (wait !== null) {
      c.header('retry-after', String(wait));
      return failed(c, 429, { code: 'too_often', message: t('api.too_often', { seconds: wait }) });
    }
    try {
      return await answer(c);
    } catch (error) {
      if (error instanceof Hidden) return failed(c, 404, { code: 'not_found', message: t('odata.not_found') });
      if (error instanceof NotAcceptable)
        return failed(c, 406, { code: 'not_acceptable', message: t('odata.not_acceptable') });
      if (error instanceof ReadOnly) {
        c.header('allow', 'GET, HEAD, OPTIONS');
        return failed(c, 405, { code: 'read_only', message: t('api.read_only') });
      }
      if (!(error instanceof Fault)) throw error;
      const status = error.code === 'not_implemented' ? 501 : 400;
      return failed(c, status, {
        code: error.code,
        message: faultSaid(lang, error),
        ...(error.part && { target: error.part }),
      });
    }
  };
