import { change, current } from '../app.ts';
import { restAfter } from '../rules/queue.ts';
import { forget } from '../session.ts';
import { onChanged } from '../store/changed.ts';
import { sendAll } from './send.ts';

let tries = 0;
let timer = 0;

const askBackground = async (): Promise<void> => {
  const registration = await navigator.serviceWorker?.ready;
  // Where the browser has no Background Sync, the page itself tries again.
  await (registration as unknown as { sync?: { register: (tag: string) => Promise<void> } }).sync
    ?.register('twiza-field')
    .catch(() => undefined);
};

let soon = 0;
/** Somebody asked again, or the network came back, while a sending was under way that may have begun before it. */
let askedMeanwhile = false;

/** Sends now. What reaches nobody is tried again after a rest that grows, when the network is back, and in the background. */
export const sendNow = async (): Promise<void> => {
  const { store, who, sending } = current();
  if (!store || !who) return;
  if (sending) {
    askedMeanwhile = true;
    return;
  }
  clearTimeout(timer);
  askedMeanwhile = false;
  change({ sending: true });
  const ending = await sendAll(store, who.id).catch((error: Error) => {
    if (error.name === 'QuotaExceededError') change({ full: true });
    return 'nobody' as const;
  });
  change({ sending: false, ending });
  if (ending === 'forgotten') return forget();
  if (ending === 'nobody' && askedMeanwhile) return sendNow();
  tries = ending === 'nobody' ? tries + 1 : 0;
  // What was captured while this was under way leaves by itself, too.
  if (ending === 'all') return sendSoon();
  // Another tab has the turn, and may be killed with it.
  if (ending === 'busy') timer = window.setTimeout(() => void sendNow(), 3000);
  if (ending !== 'nobody') return;
  timer = window.setTimeout(() => void sendNow(), restAfter(tries));
  await askBackground();
};

/** A little after something was captured, so that acts captured together leave together. */
async function sendSoon(): Promise<void> {
  const { store, online, sending } = current();
  if (!store || !online || sending) return;
  const waits = (await store.getAll('act')).some(({ state, tries: tried }) => state === 'waiting' && tried === 0);
  if (!waits) return;
  clearTimeout(soon);
  soon = window.setTimeout(() => void sendNow(), 1500);
}

export const watchNetwork = (): void => {
  addEventListener('online', () => {
    change({ online: true });
    tries = 0;
    void sendNow();
  });
  addEventListener('offline', () => change({ online: false }));
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible' && navigator.onLine) void sendNow();
  });
  onChanged(() => void sendSoon());
};
