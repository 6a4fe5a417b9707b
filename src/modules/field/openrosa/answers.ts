import type { WebContext } from '../../../platform/web/env.ts';

/** Bytes of one request: Collect sends the rest of the media in further ones. */
export const mostBytes = 20_000_000;

const namespaces = {
  response: 'http://openrosa.org/http/response',
  list: 'http://openrosa.org/xforms/xformsList',
  manifest: 'http://openrosa.org/xforms/xformsManifest',
};

export const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] as string);

type Status = 200 | 201 | 400 | 401 | 403 | 404 | 409 | 413 | 422 | 429 | 500;

/** What every answer of the door carries (https://docs.getodk.org/openrosa). */
const headed = (c: WebContext): void => {
  c.header('X-OpenRosa-Version', '1.0');
  c.header('X-OpenRosa-Accept-Content-Length', String(mostBytes));
  c.header('Date', new Date().toUTCString());
  c.header('Cache-Control', 'no-store');
};

export const xml = (c: WebContext, body: string, status: Status = 200): Response => {
  headed(c);
  return c.body(`<?xml version="1.0" encoding="UTF-8"?>\n${body}\n`, status, {
    'Content-Type': 'text/xml; charset=utf-8',
  });
};

/** A recording or a picture, as a file and never as a page. */
export const given = (
  c: WebContext,
  bytes: ReadableStream,
  { type, size }: { type: string; size: number },
): Response => {
  headed(c);
  return c.body(bytes, 200, {
    'Content-Type': type,
    'Content-Length': String(size),
    'Content-Disposition': 'attachment',
    'X-Content-Type-Options': 'nosniff',
  });
};

export const nothing = (c: WebContext): Response => {
  headed(c);
  return c.body(null, 204);
};

export const told = (c: WebContext, status: Status, say: string): Response => {
  if (status === 401) c.header('WWW-Authenticate', 'Basic realm="Twiza", charset="UTF-8"');
  const nature = status < 300 ? 'submit_success' : 'submit_error';
  return xml(
    c,
    `<OpenRosaResponse xmlns="${namespaces.response}"><message nature="${nature}">${escaped(say)}</message></OpenRosaResponse>`,
    status,
  );
};

type Entry = Record<string, string>;

const entry = (name: string, values: Entry): string =>
  `<${name}>${Object.entries(values)
    .map(([key, value]) => `<${key}>${escaped(value)}</${key}>`)
    .join('')}</${name}>`;

export const formList = (c: WebContext, forms: Entry[]): Response =>
  xml(c, `<xforms xmlns="${namespaces.list}">${forms.map((form) => entry('xform', form)).join('')}</xforms>`);

export const manifest = (c: WebContext, media: Entry[]): Response =>
  xml(c, `<manifest xmlns="${namespaces.manifest}">${media.map((one) => entry('mediaFile', one)).join('')}</manifest>`);
