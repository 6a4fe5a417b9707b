import type { Pool } from 'pg';
import type { Dataset } from '../../src/platform/dataset.ts';
import type { Ground } from '../../src/platform/ground.ts';
import { anonymous } from '../../src/platform/rights.ts';
import type { Settings } from '../../src/platform/settings.ts';
import { roomsOnTheWeb } from '../../src/rooms.ts';
import { webApp } from '../../src/web.ts';
import type { TestDatabase } from './database.ts';
import { draws } from './draws.ts';
import { callerOn } from './registry.ts';

/** A table whose names and values are as awkward as names and values get; its view is its own. */
export const awkward: Dataset = {
  name: 'filières-et-جهات',
  view: 'registry.open_awkward',
  key: ['id'],
  columns: {
    id: { type: 'id' },
    'nom-usuel': { type: 'text' },
    الاسم: { type: 'text' },
    région: { type: 'text', place: 'region' },
    chaînes: { type: 'texts' },
    nombre: { type: 'integer' },
    montant: { type: 'decimal' },
    active: { type: 'boolean' },
    jour: { type: 'day' },
    instant: { type: 'instant' },
  },
  say: (_lang, what) => what,
  frequency: 'irregular',
};

const pick = <T>(random: () => number, of: readonly T[]): T => of[Math.floor(random() * of.length)]!;

const texts = ['', 'a', 'A', "l'union", 'Été', 'عسل', 'a,b', '100%', '_', 'A\\b', 'aé', 'زيت الأركان', null];
const instants = ['2026-01-01 00:00:00.000001+00', '2026-01-01 00:00:00.000002+00', '2025-12-31 23:59:59+00', null];

/** Makes the table with so many rows, the same every time; `from` adds those behind. */
export const makeAwkward = async (pool: Pool, rows: number, from = 0): Promise<void> => {
  await pool.query(`create table if not exists registry.awkward (id uuid primary key, "nom-usuel" text, "الاسم" text, "région" text,
    "chaînes" text[], nombre int, montant numeric(14,2), active boolean, jour date, instant timestamptz);
    create or replace view registry.open_awkward as select * from registry.awkward`);
  const random = draws(11);
  for (let at = from; at < rows; at += 1) {
    await pool.query('insert into registry.awkward values ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10)', [
      `00000000-0000-4000-8000-${String(at).padStart(12, '0')}`,
      pick(random, texts),
      pick(random, texts),
      pick(random, ['MA-01', 'MA-09', null]),
      pick(random, [['a', 'b'], [], null]),
      pick(random, [0, 1, -1, 7, 2_000_000_000, null]),
      pick(random, ['0.50', '-1.00', '7.00', null]),
      pick(random, [true, false, null]),
      pick(random, ['2024-02-29', '2026-01-01', null]),
      pick(random, instants),
    ]);
  }
};

/** The whole house on this ground, as a program on the open Internet finds it. */
export const houseOn = (ground: Ground) => {
  const app = webApp({
    ground,
    settings: {
      secure: false,
      secret: 'a'.repeat(32),
      origin: 'https://maison.example',
      organisation: 'Maison',
    } as unknown as Settings,
    trial: false,
    organisation: { name: 'Maison' },
    rooms: roomsOnTheWeb,
    identify: async () => ({ actor: anonymous, person: null, session: null }),
  });
  return (address: string, headers: Record<string, string> = {}, method = 'GET') =>
    app.request(address.startsWith('https:') ? address : `https://maison.example${address}`, { method, headers });
};

/** The same, on a database of a test. */
export const houseFor = (database: TestDatabase) => houseOn(callerOn(database, anonymous).ground);
