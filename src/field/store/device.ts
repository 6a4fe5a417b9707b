import { openDB } from 'idb';
import type { DBSchema } from 'idb';
import type { Tongue } from '../words/lang.ts';

export interface Person {
  id: string;
  name: string;
}

interface Marks extends DBSchema {
  mark: { key: string; value: unknown };
}

const device = () =>
  openDB<Marks>('twiza-field', 1, {
    upgrade: (db) => void db.createObjectStore('mark'),
  });

/** What this telephone knows whoever holds it: who was here last, the language, the choice of Wi-Fi. The worker reads it too. */
export interface DeviceMarks {
  device: string;
  who: Person | null;
  key: CryptoKey | null;
  tongue: Tongue;
  wifiOnly: boolean;
  /** What the telephone's clock says less what the house's says, in milliseconds; shown, and decides nothing. */
  skew: number;
}

export const readMark = async <Name extends keyof DeviceMarks>(name: Name): Promise<DeviceMarks[Name] | undefined> => {
  const db = await device();
  const value = (await db.get('mark', name)) as DeviceMarks[Name] | undefined;
  db.close();
  return value;
};

export const writeMark = async <Name extends keyof DeviceMarks>(
  name: Name,
  value: DeviceMarks[Name],
): Promise<void> => {
  const db = await device();
  await db.put('mark', value, name);
  db.close();
};
