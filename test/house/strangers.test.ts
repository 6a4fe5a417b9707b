/**
 * Every address of the house as everybody finds it, against a table for each room, `strangers/ROOM.json`. An address
 * that is new or answers somebody otherwise fails: look at the difference, then write the tables again with
 * `npx vitest run test/house/strangers.test.ts -u` and commit them.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Hono } from 'hono';
import { beforeAll, expect, test } from 'vitest';
import { roomsOnTheWeb } from '../../src/rooms.ts';
import { testGround } from '../support/ground.ts';
import { sealAll } from '../../src/platform/journal/seal.ts';
import { newId } from '../../src/platform/ids.ts';
import { anonymous } from '../../src/platform/rights.ts';
import type { Actor } from '../../src/platform/rights.ts';
import { signed } from '../../src/platform/settings.ts';
import type { WebEnv } from '../../src/platform/web/env.ts';
import { webApp } from '../../src/web.ts';
import { type Door, doorsOf, keyOf, roomOf } from './doors.ts';
import { type InAddress, makeFewRows } from './few-rows/index.ts';
import { faultsOfHtml } from './html.ts';
import { rolledBack } from './rolled-back.ts';

/** Declared nowhere because they know nobody: the same for all, before anybody is identified. */
const forAll = new Set([
  'GET /',
  'GET /health',
  'GET /assets/:name',
  'GET /field',
  'GET /field/',
  'GET /field/a/:name',
  'GET /field/manifest.webmanifest',
  'GET /field/worker.js',
]);

const secret = 's'.repeat(40);
let app: Hono<WebEnv>;
let doors: Door[];
let inAddress: InAddress;
let who: Map<string, Actor>;

beforeAll(async () => {
  const { ground, database, close } = await testGround();
  const made = await makeFewRows(ground, database);
  inAddress = made.inAddress;
  who = new Map([['anonymous', anonymous], ...made.who]);
  // Sealed now: where no transaction lasts, a reader that seals first would never come to an end.
  await sealAll(ground.db);
  app = webApp({
    ground: { ...ground, db: rolledBack(ground.db) },
    settings: {
      port: 0,
      host: '',
      origin: 'http://localhost',
      secure: false,
      data: '',
      secret,
      demo: false,
      organisation: 'Maison',
    },
    trial: false,
    organisation: { name: 'Twiza' },
    rooms: roomsOnTheWeb,
    identify: async (c) => {
      const actor = who.get(c.req.header('x-comes') ?? 'anonymous')!;
      return { actor, person: actor.id === null ? null : { id: actor.id, name: 'Amina' }, session: null };
    },
  });
  doors = doorsOf(app);
  return close;
});

const addressOf = ({ path }: Door, lang: string): string =>
  path.replaceAll(/:(\w+)/g, (_, name: string) => (name === 'lang' ? lang : (inAddress[name] ?? newId())));

let asked = 0;

/** An empty form, with its token: refused for what is not typed, never for where it comes from. */
const come = async (door: Door, name: string, lang = 'fr'): Promise<Response> => {
  const seed = 'seed';
  const isForm = door.method === 'POST' && door.path.startsWith('/:lang');
  const answer = await app.request(addressOf(door, lang), {
    method: door.method === 'ALL' ? 'POST' : door.method,
    headers: {
      host: 'localhost',
      cookie: `seed=${seed}`,
      'x-comes': name,
      // Each from elsewhere: limits are for those who come too often.
      'x-forwarded-for': `203.0.${Math.floor((asked += 1) / 250)}.${asked % 250}`,
      ...(isForm && { 'content-type': 'application/x-www-form-urlencoded' }),
    },
    ...(isForm && { body: new URLSearchParams({ csrf: signed(secret, 'csrf', seed) }).toString() }),
  });
  // A download that nobody reads would hold its connection for ever.
  if (!(answer.headers.get('content-type') ?? '').includes('html')) await answer.clone().arrayBuffer();
  return answer;
};

const open = (): Door[] => doors.filter((door) => !forAll.has(keyOf(door)));

test('every address declares its audience first', () => {
  expect(
    open()
      .filter(({ audience }) => audience === undefined)
      .map(keyOf),
  ).toEqual([]);
});

/** What everybody is answered, by address. */
type Table = Map<string, Record<string, number>>;

const asText = (table: Table): string =>
  `{\n${[...table].map(([door, statuses]) => `  ${JSON.stringify(door)}: ${JSON.stringify(statuses).replaceAll(',', ', ').replaceAll(':', ': ')}`).join(',\n')}\n}\n`;

const answersTo = async (door: Door): Promise<Record<string, number>> => {
  const statuses: Record<string, number> = {};
  for (const name of who.keys()) {
    const answer = await come(door, name);
    statuses[name] = answer.status;
    await answer.arrayBuffer();
  }
  return statuses;
};

test('every address answers everybody as its table says, and nobody makes it crash', { timeout: 600_000 }, async () => {
  const room = roomOf(roomsOnTheWeb);
  const tables = new Map<string, Table>();
  for (const door of open()) {
    const table = tables.get(room(door)) ?? new Map();
    tables.set(room(door), table.set(keyOf(door), await answersTo(door)));
  }
  const crashes = [...tables.values()].flatMap((table) =>
    // 501 is no crash: a standard's way to say that one of its parts is not offered.
    [...table].filter(([, statuses]) => Object.values(statuses).some((status) => status >= 500 && status !== 501)),
  );
  expect(crashes).toEqual([]);
  for (const [name, table] of tables) {
    await expect.soft(asText(table)).toMatchFileSnapshot(`strangers/${name}.json`);
  }
  const gone = readdirSync(join(import.meta.dirname, 'strangers')).filter((file) => !tables.has(file.split('.')[0]!));
  expect(gone, 'a table for what is no more').toEqual([]);
});

test.each(['fr', 'ar', 'en'])(
  'what is drawn in %s has no script, style or handler in it',
  { timeout: 300_000 },
  async (lang) => {
    const faults: string[] = [];
    for (const door of open().filter(({ method }) => method === 'GET')) {
      for (const name of ['anonymous', 'representative', 'administrator']) {
        const answer = await come(door, name, lang);
        if (!answer.headers.get('content-type')?.includes('text/html')) continue;
        const found = faultsOfHtml(await answer.text(), door.path.startsWith('/:lang') ? lang : null);
        faults.push(...found.map((fault) => `${door.path} for ${name}: ${fault}`));
      }
    }
    expect([...new Set(faults)]).toEqual([]);
  },
);
