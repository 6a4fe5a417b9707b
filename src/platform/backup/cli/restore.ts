import { accessSync } from 'node:fs';
import { resolve } from 'node:path';
import { verb } from '../../cli.ts';
import { openDatabase } from '../../database/index.ts';
import { filesFolder } from '../files.ts';
import { noPath } from '../refusals.ts';
import { restore } from '../restore.ts';

export default verb({
  summary: 'read an archive of `backup` into an empty database and an empty folder of files',
  usage: 'restore FILE',
  format: `FILE is an archive that \`bin/twiza backup\` wrote, by this version of the program or an older one.
Counts and digests of every table are compared; it is all or nothing.
Answers {"file", "tables", "rows", "files"}.

  TWIZA_DATA=/srv/twiza-new bin/twiza restore /srv/backups/monday.tar.gz`,
  async run({ files: [file], progress }) {
    if (!file) throw noPath('restore');
    const path = resolve(file);
    accessSync(path);
    const database = await openDatabase({ connections: 3 });
    try {
      progress(`Restoring ${path} …`);
      return { file: path, ...(await restore(database.pool, filesFolder(), path)) };
    } finally {
      await database.close();
    }
  },
});
