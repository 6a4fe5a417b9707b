/** @jsxImportSource preact */
import { render } from 'preact';
import { startApp, useApp } from './app.ts';
import { usePlace } from './place.ts';
import { screenAt } from './screens/index.tsx';
import { SignIn } from './screens/sign-in.tsx';
import { askWho, deviceId, firstTongue, speak } from './session.ts';
import { readMark } from './store/device.ts';
import { openStore } from './store/open.ts';
import { sendNow, watchNetwork } from './sync/when.ts';
import { watchUpdates } from './update.ts';
import { wordsIn } from './words/index.ts';

const Client = () => {
  const { who } = useApp();
  const place = usePlace();
  return who === null || place[0] === 'sign-in' ? <SignIn /> : screenAt(place);
};

/** Everything that is needed to show the first screen is on the telephone: no network is asked before it stands. */
const start = async (): Promise<void> => {
  await deviceId();
  const [tongue, who] = await Promise.all([firstTongue(), readMark('who')]);
  const store = who ? await openStore(who.id) : null;
  startApp({
    who: who ?? null,
    store,
    tongue,
    say: await wordsIn(tongue),
    online: navigator.onLine,
    sending: false,
    ending: null,
    newer: false,
    full: false,
    wifiOnly: (await readMark('wifiOnly')) ?? false,
    skew: (await readMark('skew')) ?? 0,
  });
  await speak(tongue);
  render(<Client />, document.getElementById('app')!);
  performance.mark('field-ready');
  watchNetwork();
  void watchUpdates();
  await askWho();
  await sendNow();
};

void start();
