import { verb } from '../../../platform/cli.ts';
import { kyselyOver, migrate, openDatabase } from '../../../platform/database/index.ts';
import { jobsOver } from '../../../platform/jobs/jobs.ts';
import { openBoss } from '../../../platform/jobs/work.ts';
import { rebuild } from '../kept/rebuild.ts';

export default verb({
  summary: 'have every document of every room taken into the one search anew',
  usage: 'search rebuild [--anew]',
  format: `The database is that of DATABASE_URL, or of the data folder TWIZA_DATA.
The house does it while it works, since its rooms know their documents: one that stands still does it when it starts.
--anew also reads the documents that have not changed. Answers {"asked": true}. A trial database is left as it is.`,
  options: { anew: { type: 'boolean', default: false } },
  async run({ options }) {
    const database = await openDatabase({ connections: 2 });
    await migrate(database.pool);
    const boss = await openBoss(database.pool, { working: false, trial: database.trial });
    try {
      const data = { anew: options['anew'] === true };
      await kyselyOver(database.pool)
        .transaction()
        .execute((tx) => jobsOver(boss).within(tx)(rebuild, data, { key: 'asked' }));
      return { asked: true };
    } finally {
      await boss.stop({ graceful: false });
      await database.close();
    }
  },
});
