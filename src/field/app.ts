import { useEffect, useState } from 'preact/hooks';
import { onChanged } from './store/changed.ts';
import type { Person } from './store/device.ts';
import type { Store } from './store/open.ts';
import type { Ending } from './sync/send.ts';
import type { Say } from './words/index.ts';
import type { Tongue } from './words/lang.ts';

/** What every screen may look at. One object, replaced when something of it changes. */
export interface App {
  who: Person | null;
  store: Store | null;
  tongue: Tongue;
  say: Say;
  online: boolean;
  sending: boolean;
  /** How the last sending ended; null before the first. */
  ending: Ending | null;
  /** A newer version of the client waits to be taken. */
  newer: boolean;
  /** The telephone is full: something could not be written. */
  full: boolean;
  wifiOnly: boolean;
  skew: number;
}

let app: App;
const listeners = new Set<() => void>();

export const current = (): App => app;

export const startApp = (first: App): void => {
  app = first;
};

export const change = (part: Partial<App>): void => {
  app = { ...app, ...part };
  for (const listener of listeners) listener();
};

export const useApp = (): App => {
  const [, redraw] = useState(0);
  useEffect(() => {
    const listener = () => redraw((n) => n + 1);
    listeners.add(listener);
    return () => void listeners.delete(listener);
  }, []);
  return app;
};

/** The store of whoever is signed in; only screens behind the sign-in ask for it. */
export const theStore = (): Store => {
  if (!app.store) throw new Error('Nobody is signed in.');
  return app.store;
};

/** What the store says, read again whenever it changes; undefined until the first reading. */
export const useKept = <Value>(
  read: (store: Store) => Promise<Value>,
  on: readonly unknown[] = [],
): Value | undefined => {
  const [value, setValue] = useState<Value>();
  const { store } = useApp();
  useEffect(() => {
    if (!store) return;
    let here = true;
    const again = () =>
      void read(store).then(
        (fresh) => here && setValue(fresh),
        // A store that was just locked has nothing more to say.
        () => undefined,
      );
    again();
    const stop = onChanged(again);
    return () => {
      here = false;
      stop();
    };
  }, [store, ...on]);
  return value;
};
