import { deleteDB, openDB } from 'idb';
import type { DBSchema, IDBPDatabase } from 'idb';
import type { Json } from '../json.ts';

/** A change of one field, as the agent saw it before and as it is now. */
export type Changes = Record<string, { before: Json; after: Json }>;

export type ActState = 'waiting' | 'sending' | 'refused' | 'clash';

/** An act that the server has not taken yet. */
export interface KeptAct {
  /** Its place in the queue, given by the store. */
  n?: number;
  id: string;
  name: string;
  record: string;
  input: Json;
  changes?: Changes;
  /** An act that must be there before. */
  after?: string;
  capturedAt: string;
  state: ActState;
  tries: number;
  /** Digests of the photos and voices that it names. */
  media: string[];
  /** What it is about, in the agent's words: the cooperative's name. */
  about: string;
  /** The refused act that this one is sent instead of. */
  replaces?: string;
  /** Refused before, and asked again as it is. */
  again?: boolean;
  /** Whose phone captured it, when it was handed over in an escape file. */
  capturedBy?: string;
  /** The sentence of the server that refused it. */
  reason?: string;
  /** Both values of a clash, by field. */
  values?: Json;
}

/** A photo, a voice, a signature: kept by what it contains, sent apart from the act that names it. */
export interface KeptMedia {
  digest: string;
  blob: Blob;
  type: string;
  name: string;
  keptAt: string;
  /** Where its upload was begun, to go on there. */
  upload?: string;
  /** Bytes that the server has. */
  sent: number;
  whole: boolean;
  /** Why the server does not want it. */
  refused?: string;
}

export interface Row {
  shelf: string;
  id: string;
  value: Json;
}

export interface Draft {
  key: string;
  value: Json;
  at: string;
  /** Where the agent goes on with it. */
  place: string;
  about: string;
  /** The refused act that is being mended here: what is captured is sent instead of it. */
  replaces?: string;
}

export interface Sealed {
  key: string;
  store: 'act' | 'media' | 'draft';
  iv: Uint8Array<ArrayBuffer>;
  bytes: ArrayBuffer;
}

export interface FieldSchema extends DBSchema {
  row: { key: [string, string]; value: Row };
  draft: { key: string; value: Draft };
  act: { key: number; value: KeptAct; indexes: { id: string } };
  media: { key: string; value: KeptMedia };
  /** The last acts that the server took, so that nobody does them twice by doubt. */
  taken: { key: string; value: { id: string; name: string; about: string; at: string } };
  mark: { key: string; value: unknown };
  sealed: { key: string; value: Sealed };
}

export type Store = IDBPDatabase<FieldSchema>;

const nameOf = (person: string): string => `twiza-field-${person}`;

/** What this person keeps on this telephone; another person's is another database. */
export const openStore = (person: string): Promise<Store> =>
  openDB<FieldSchema>(nameOf(person), 1, {
    upgrade: (db) => {
      db.createObjectStore('row', { keyPath: ['shelf', 'id'] });
      db.createObjectStore('draft', { keyPath: 'key' });
      db.createObjectStore('act', { keyPath: 'n', autoIncrement: true }).createIndex('id', 'id', { unique: true });
      db.createObjectStore('media', { keyPath: 'digest' });
      db.createObjectStore('taken', { keyPath: 'id' });
      db.createObjectStore('mark');
      db.createObjectStore('sealed', { keyPath: 'key' });
    },
    // Another tab brings a newer shape of the store: this one lets go, and opens again at its next step.
    blocking: (_from, _to, event) => (event.target as IDBDatabase).close(),
  });

export const dropStore = (person: string): Promise<void> => deleteDB(nameOf(person));
