import { uuidv7 } from 'uuidv7';
import { change, current } from './app.ts';
import { isForgotten } from './forgotten.ts';
import { dropRecordings } from './media/recordings.ts';
import { tellChanged } from './store/changed.ts';
import { readMark, writeMark } from './store/device.ts';
import type { Person } from './store/device.ts';
import { dropStore, openStore } from './store/open.ts';
import { keyFrom, lockStore, unlockStore } from './store/seal.ts';
import { wordsIn } from './words/index.ts';
import { isTongue, siteLang, sideOf } from './words/lang.ts';
import type { Tongue } from './words/lang.ts';

export const deviceId = async (): Promise<string> => {
  const known = await readMark('device');
  if (known) return known;
  const device = uuidv7();
  await writeMark('device', device);
  return device;
};

export const speak = async (tongue: Tongue): Promise<void> => {
  document.documentElement.lang = tongue;
  document.documentElement.dir = sideOf(tongue);
  await writeMark('tongue', tongue);
  change({ tongue, say: await wordsIn(tongue) });
};

/** The language chosen here, else the telephone's, else Arabic. */
export const firstTongue = async (): Promise<Tongue> => {
  const chosen = await readMark('tongue');
  if (chosen) return chosen;
  const own = navigator.languages.map((each) => each.split('-')[0]).find(isTongue);
  return own ?? 'ar';
};

/** Locks what a person left here when another signs in, or when the house no longer knows them. */
const leave = async (person: Person): Promise<void> => {
  const store = current().store ?? (await openStore(person.id));
  const key = await readMark('key');
  if (key) await lockStore(store, key);
  await dropRecordings();
  store.close();
  await writeMark('who', null);
  await writeMark('key', null);
  change({ who: null, store: null });
};

const enter = async (person: Person, keyText: string): Promise<void> => {
  const key = await keyFrom(keyText);
  const store = await openStore(person.id);
  await writeMark('who', person);
  await writeMark('key', key);
  await unlockStore(store, key);
  const escape = await fetch(`/field/key?device=${await deviceId()}`, { cache: 'no-store' }).catch(() => null);
  if (escape?.ok) await store.put('mark', ((await escape.json()) as { key: string }).key, 'escapeKey');
  change({ who: person, store, ending: null });
  tellChanged();
};

/** Asks the house whose session this telephone has. Without a network nothing changes. */
export const askWho = async (): Promise<void> => {
  const answer = await fetch('/field/who', { cache: 'no-store' }).catch(() => null);
  if (!answer?.ok) return;
  const { person, key } = (await answer.json()) as { person: Person | null; key?: string };
  const { who } = current();
  if (person === null) {
    if (who && (await isForgotten())) return forget();
    return change({ ending: who ? 'signed_out' : null });
  }
  if (who && who.id !== person.id) await leave(who);
  if (who?.id === person.id && (await readMark('key'))) return change({ ending: null });
  await enter(person, key!);
};

/** Ends the session of the site as its own button does; false without a network. */
const endSession = async (tongue: Tongue): Promise<boolean> => {
  const lang = siteLang(tongue);
  try {
    const page = await (await fetch(`/${lang}/me`)).text();
    const csrf = new DOMParser().parseFromString(page, 'text/html').querySelector<HTMLInputElement>('[name=csrf]');
    if (!csrf) return true;
    await fetch(`/${lang}/sign-out`, { method: 'POST', body: new URLSearchParams({ csrf: csrf.value }) });
    return true;
  } catch {
    return false;
  }
};

/**
 * Signs out. What is unsent stays here, locked until the same person signs in again; without anything unsent the whole
 * store is removed. @returns false when there is no network: nobody signs out of a house that cannot hear it.
 */
export const signOut = async (): Promise<boolean> => {
  const { who, store, tongue } = current();
  if (!who || !store) return true;
  if (!(await endSession(tongue))) return false;
  const unsent = (await store.count('act')) + (await store.count('draft'));
  await leave(who);
  if (unsent === 0) await dropStore(who.id);
  return true;
};

/**
 * This telephone was forgotten at the house: what it holds of others goes, what it has not sent is locked until the same
 * person signs in again, as on a telephone that the house has never met.
 */
export const forget = async (): Promise<void> => {
  const { who } = current();
  if (who) await leave(who);
  await writeMark('device', uuidv7());
};
