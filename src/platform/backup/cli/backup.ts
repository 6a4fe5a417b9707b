import { mkdirSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { verb } from '../../cli.ts';
import { openDatabase } from '../../database/index.ts';
import { backup } from '../backup.ts';
import { filesFolder } from '../files.ts';
import { noPath } from '../refusals.ts';

export default verb({
  summary: 'write the database and the files into one archive, while the program runs or not',
  usage: 'backup FILE',
  format: `FILE is written whole or not at all: a compressed tar, readable by its owner alone.
The database is that of DATABASE_URL, or of the data folder TWIZA_DATA; files kept in an object store are not in it.
Answers {"file", "tables", "rows", "files", "bytes"}.

  bin/twiza backup /srv/backups/monday.tar.gz`,
  async run({ files: [file], progress }) {
    if (!file) throw noPath('backup');
    const path = resolve(file);
    mkdirSync(dirname(path), { recursive: true });
    const database = await openDatabase({ connections: 2 });
    try {
      progress(`Saving the ${database.engine} database and ${filesFolder()} …`);
      return { file: path, ...(await backup(database.pool, filesFolder(), path)) };
    } finally {
      await database.close();
    }
  },
});
