import { change } from './app.ts';
import { placeNow } from './place.ts';

let waiting: ServiceWorker | null = null;

/** Nothing is being written on these screens. */
const idle = (): boolean => ['', 'tour', 'outbox', 'more', 'sessions'].includes(placeNow()[0] ?? '');

export const takeNewer = (): void => waiting?.postMessage('take');

const offer = (worker: ServiceWorker | null): void => {
  if (!worker) return;
  waiting = worker;
  change({ newer: true });
};

/**
 * Registers the worker and watches for a newer version. It is told where one is, and taken by a button or, when the
 * page is put away, where nobody is writing: an open form never changes under the hand.
 */
export const watchUpdates = async (): Promise<void> => {
  if (!('serviceWorker' in navigator)) return;
  const had = navigator.serviceWorker.controller !== null;
  navigator.serviceWorker.addEventListener('controllerchange', () => {
    if (had && idle()) location.reload();
  });
  const registration = await navigator.serviceWorker.register('/field/worker.js', { scope: '/field/' });
  offer(registration.waiting);
  registration.addEventListener('updatefound', () => {
    const fresh = registration.installing;
    fresh?.addEventListener('statechange', () => {
      if (fresh.state === 'installed' && navigator.serviceWorker.controller) offer(fresh);
    });
  });
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden' && idle()) takeNewer();
    else void registration.update().catch(() => undefined);
  });
};
