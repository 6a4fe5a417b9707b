import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serve } from '@hono/node-server';
import { adoptShipped } from '../../src/modules/diagnoses/index.ts';
import { registerStructure } from '../../src/modules/registry/index.ts';
import { kyselyOver, openDatabase } from '../../src/platform/database/index.ts';
import { openFiles } from '../../src/platform/files/index.ts';
import type { Ground } from '../../src/platform/ground.ts';
import { newId } from '../../src/platform/ids.ts';
import { jobsOver } from '../../src/platform/jobs/jobs.ts';
import { prepareDatabase } from '../../src/platform/jobs/prepare.ts';
import { openBoss } from '../../src/platform/jobs/work.ts';
import { system } from '../../src/platform/rights.ts';
import type { Actor } from '../../src/platform/rights.ts';
import { roomsOnTheWeb } from '../../src/rooms.ts';
import { webApp } from '../../src/web.ts';
import { someStructure } from '../../test/support/registry.ts';

/** Who is signed in, whoever comes. */
export const agent = newId();
const actor: Actor = {
  kind: 'person',
  id: agent,
  grants: [{ role: 'field_agent', region: 'MA-09', programme: null, structure: null }],
};

const serveSite = async (ground: Ground, data: string) => {
  const settings = {
    port: 0,
    host: '127.0.0.1',
    origin: 'http://127.0.0.1',
    secure: false,
    data,
    secret: 's'.repeat(40),
    demo: false,
    organisation: 'Maison',
  };
  const identify = async () => ({ actor, person: { id: agent, name: 'Itto' }, session: 'bench' });
  const app = webApp({
    ground,
    settings,
    trial: false,
    organisation: { name: 'Twiza' },
    rooms: roomsOnTheWeb,
    identify,
  });
  const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' });
  await new Promise((done) => server.once('listening', done));
  const { port } = server.address() as { port: number };
  return { server, url: `http://127.0.0.1:${port}` };
};

/** A house with this many cooperatives and the questionnaire, on a port. */
export const openHouse = async (structures: number) => {
  const data = mkdtempSync(join(tmpdir(), 'twiza-bench-'));
  const database = await openDatabase({ dataDir: data });
  await prepareDatabase(database.pool, { trial: false });
  const boss = await openBoss(database.pool, { working: false, trial: false });
  const ground: Ground = {
    db: kyselyOver(database.pool),
    jobs: jobsOver(boss),
    files: await openFiles({ TWIZA_DATA: data }),
  };
  await database.pool.query("insert into people.person (id, name, lang, created_at) values ($1, 'Itto', 'fr', now())", [
    agent,
  ]);
  const caller = { ground, actor: system, now: new Date() };
  const ids: string[] = [];
  for (let n = 0; n < structures; n += 1) {
    const facts = await registerStructure(caller, someStructure({ names: { fr: `Coopérative ${n + 1}` } }));
    ids.push(facts[0]!.about);
  }
  await adoptShipped(caller, {});
  const { server, url } = await serveSite(ground, data);
  const close = async (): Promise<void> => {
    server.close();
    await boss.stop({ graceful: false });
    await database.close();
    rmSync(data, { recursive: true, force: true });
  };
  return { url, ids, close };
};
