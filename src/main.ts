import { serve } from '@hono/node-server';
import { loadDemonstration } from './demonstration/load.ts';
import { kyselyOver, migrate, openDatabase } from './platform/database/index.ts';
import { openFiles } from './platform/files/index.ts';
import type { Ground } from './platform/ground.ts';
import { jobsOver } from './platform/jobs/jobs.ts';
import { register } from './platform/jobs/reactions.ts';
import { openBoss, workJobs } from './platform/jobs/work.ts';
import { startSealer } from './platform/journal/sealer.ts';
import { settingsFrom } from './platform/settings.ts';
import { identify } from './modules/people/index.ts';
import { jobs, reactions, roomsOnTheWeb } from './rooms.ts';
import { webApp } from './web.ts';

const settings = settingsFrom(process.env);
const database = await openDatabase({ dataDir: settings.data });
const applied = await migrate(database.pool);
if (applied.length > 0) console.log(`Database prepared: ${applied.length} migrations.`);
const boss = await openBoss(database.pool, { working: true, trial: database.trial });
const ground: Ground = { db: kyselyOver(database.pool), jobs: jobsOver(boss), files: await openFiles(process.env) };
// Before the reactions are known: nobody is written to about a past that was invented.
if (settings.demo) await loadDemonstration(ground, new Date(), (line) => console.log(line));
register(reactions);
await workJobs(boss, ground, jobs);
const sealer = startSealer(ground);
const app = webApp({
  ground,
  settings,
  trial: database.trial,
  rooms: roomsOnTheWeb,
  organisation: { name: 'Twiza' },
  identify: identify,
});
const server = serve({ fetch: app.fetch, port: settings.port, hostname: settings.host }, () =>
  console.log(`Twiza is served at ${settings.origin}`),
);

const stop = async (): Promise<void> => {
  server.close();
  await sealer.stop();
  await boss.stop({ graceful: true, timeout: 5000 });
  await database.close();
  process.exit(0);
};
process.once('SIGTERM', () => void stop());
process.once('SIGINT', () => void stop());
