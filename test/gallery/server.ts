import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliCompressSync } from 'node:zlib';
import { jsx } from 'hono/jsx';
import { assets, preload } from '../../src/platform/page/index.ts';
import { isLang } from '../../src/platform/words/lang.ts';
import { Application, Directory, Home, Office, Report } from './pages.tsx';

export const pages = { home: Home, directory: Directory, apply: Application, office: Office, report: Report };
export type PageName = keyof typeof pages;
const isPage = (name: string): name is PageName => name in pages;

/** The policy of the real pages: nothing inline, nothing from elsewhere. */
export const policy =
  "default-src 'self'; media-src 'self' blob:; object-src 'none'; base-uri 'none'; frame-ancestors 'none'";

export const draw = (lang: 'fr' | 'ar' | 'en', name: PageName): string => String(jsx(pages[name], { lang }));

/** Answers before the gallery does; false lets the gallery answer. */
type Beside = (request: IncomingMessage, response: ServerResponse) => boolean;

/** Serves the gallery as the pages themselves are served, on a free port. */
export const serveGallery = async (beside: Beside = () => false) => {
  const server = createServer((request, response) => {
    if (beside(request, response)) return;
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    const asset = assets.get(path);
    if (asset) {
      const body = asset.brotli ?? asset.body;
      response.writeHead(200, { 'content-type': asset.type, ...(asset.brotli ? { 'content-encoding': 'br' } : {}) });
      response.end(body);
      return;
    }
    const [, lang, name = ''] = path.split('/');
    if (!isLang(lang) || !isPage(name)) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': policy,
      'content-encoding': 'br',
      link: preload(name === 'home' || name === 'directory' ? 'site' : 'work'),
    });
    response.end(brotliCompressSync(draw(lang, name)));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return {
    at: `http://127.0.0.1:${port}`,
    stop: () => new Promise((done) => (server.closeAllConnections(), server.close(done))),
  };
};
