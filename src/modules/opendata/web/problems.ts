import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { Hidden } from '../../../platform/refusals.ts';
import type { WebContext } from '../../../platform/web/env.ts';
import { preferredLang } from '../../../platform/web/languages.ts';
import { isLang } from '../../../platform/words/lang.ts';
import type { Lang } from '../../../platform/words/lang.ts';
import { faultSaid } from '../fault-said.ts';
import { Fault } from '../rules/condition.ts';
import { words } from '../words/index.ts';

/** Every way in which a call can be wrong; the page of the API says each, under the same name. */
export const problems = {
  bad_value: 400,
  unexpected: 400,
  unknown_column: 400,
  wrong_type: 400,
  too_long: 400,
  too_deep: 400,
  not_implemented: 501,
  key_unknown: 401,
  key_needed: 401,
  key_closed: 403,
  not_found: 404,
  read_only: 405,
  too_often: 429,
} as const satisfies Record<string, ContentfulStatusCode>;

export type ProblemCode = keyof typeof problems;

/** The language that a program asks for: by `lang`, else by its header. */
export const langFor = (c: WebContext): Lang => {
  const asked = c.req.query('lang');
  return isLang(asked) ? asked : preferredLang(c);
};

interface Told {
  code: ProblemCode;
  detail: string;
  /** The parameter of the address that is wrong, and what in it. */
  parameter?: string;
  value?: string;
  position?: number;
  headers?: Record<string, string>;
}

/** A wrong call, as RFC 9457 says it: what kind, in words, where exactly, and which request it was. */
export const problem = (c: WebContext, { code, detail, parameter, value, position, headers }: Told): Response => {
  const status = problems[code];
  const body = {
    type: `${c.var.settings.origin}/data/api#${code}`,
    title: words(langFor(c))(`problem_title.${code}`),
    status,
    detail,
    instance: `urn:request:${c.var.requestId}`,
    code,
    ...(parameter !== undefined && { errors: [{ parameter, value, position, detail }] }),
  };
  return c.body(JSON.stringify(body), status, {
    'content-type': 'application/problem+json',
    'content-language': langFor(c),
    'cache-control': 'no-store',
    ...headers,
  });
};

/** Answers, and says every no of the API as a problem. */
export const withProblems = async (c: WebContext, answer: () => Promise<Response>): Promise<Response> => {
  const lang = langFor(c);
  try {
    return await answer();
  } catch (error) {
    if (error instanceof Hidden) return problem(c, { code: 'not_found', detail: words(lang)('api.not_found') });
    if (!(error instanceof Fault)) throw error;
    const { code, part, found, at } = error;
    return problem(c, { code, detail: faultSaid(lang, error), parameter: part, value: found, position: at });
  }
};
