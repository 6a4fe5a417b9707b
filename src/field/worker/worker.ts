import { readMark } from '../store/device.ts';
import { openStore } from '../store/open.ts';
import { sendAll } from '../sync/send.ts';

declare const FILES_KEPT: string[];
declare const VERSION_KEPT: string;

interface Extendable extends Event {
  waitUntil: (work: Promise<unknown>) => void;
}
interface Fetching extends Extendable {
  request: Request;
  respondWith: (answer: Promise<Response>) => void;
}
interface Syncing extends Extendable {
  tag: string;
}
interface Worker {
  addEventListener(type: 'install' | 'activate', act: (event: Extendable) => void): void;
  addEventListener(type: 'fetch', act: (event: Fetching) => void): void;
  addEventListener(type: 'sync', act: (event: Syncing) => void): void;
  addEventListener(type: 'message', act: (event: MessageEvent) => void): void;
  skipWaiting: () => Promise<void>;
  clients: { claim: () => Promise<void> };
}

const worker = self as unknown as Worker;
const name = `twiza-field-${VERSION_KEPT}`;
const page = '/field/';

/** What an earlier version already holds under the same name is taken from there: an update fetches only what changed. */
const keepAll = async (): Promise<void> => {
  const cache = await caches.open(name);
  await Promise.all(
    FILES_KEPT.map(async (file) => {
      const known = await caches.match(file);
      if (known) return cache.put(file, known);
      return cache.add(file);
    }),
  );
  await cache.add(new Request(page, { cache: 'no-cache' }));
  await cache.add('/field/manifest.webmanifest');
};

const dropOld = async (): Promise<void> => {
  const names = await caches.keys();
  const old = names.filter((each) => each.startsWith('twiza-field-') && each !== name);
  await Promise.all(old.map((each) => caches.delete(each)));
  await worker.clients.claim();
};

const fromCache = async (request: Request | string): Promise<Response> => {
  const cache = await caches.open(name);
  return (await cache.match(request, { ignoreSearch: true })) ?? (await caches.match(request)) ?? fetch(request);
};

worker.addEventListener('install', (event) => event.waitUntil(keepAll()));
worker.addEventListener('activate', (event) => event.waitUntil(dropOld()));

// The page decides when: never while somebody is writing.
worker.addEventListener('message', ({ data }) => {
  if (data === 'take') void worker.skipWaiting();
});

worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const { pathname } = new URL(request.url);
  if (request.method !== 'GET') return;
  if (pathname === page || pathname === '/field') return event.respondWith(fromCache(page));
  if (pathname.startsWith('/field/a/') || pathname === '/field/manifest.webmanifest') {
    event.respondWith(fromCache(request));
  }
});

const sendWithoutPage = async (): Promise<void> => {
  const who = await readMark('who');
  if (!who) return;
  const store = await openStore(who.id);
  const ending = await sendAll(store, who.id);
  store.close();
  // The browser tries again later when this fails.
  if (ending === 'nobody') throw new Error('no network yet');
};

worker.addEventListener('sync', (event) => {
  if (event.tag === 'twiza-field') event.waitUntil(sendWithoutPage());
});
