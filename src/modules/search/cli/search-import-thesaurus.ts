import { createReadStream } from 'node:fs';
import { Refused, verb } from '../../../platform/cli.ts';
import { kyselyOver, migrate, openDatabase } from '../../../platform/database/index.ts';
import { openFiles } from '../../../platform/files/index.ts';
import { jobsOver } from '../../../platform/jobs/jobs.ts';
import { openBoss } from '../../../platform/jobs/work.ts';
import { system } from '../../../platform/rights.ts';
import { importThesaurus } from '../commands/import-thesaurus.ts';
import { textOf, type Source } from '../thesaurus-in-csv.ts';
import { tryThesaurus } from '../queries/thesaurus.ts';

const nothingToKeep = (at: object): Refused =>
  new Refused(
    'search.no_concepts',
    {
      fr: 'Aucune ligne ne peut être prise : corrigez celles qui sont nommées.',
      ar: 'لا يمكن أخذ أي سطر: صححوا الأسطر المذكورة.',
      en: 'No row can be taken: correct those that are named.',
    },
    at,
  );

const write = async (source: Source, name: string): Promise<string | undefined> => {
  const database = await openDatabase({ connections: 2 });
  await migrate(database.pool);
  const boss = await openBoss(database.pool, { working: false, trial: database.trial });
  try {
    const ground = { db: kyselyOver(database.pool), jobs: jobsOver(boss), files: await openFiles(process.env) };
    const facts = await importThesaurus({ ground, actor: system, now: new Date() }, { name, source });
    return facts[0]?.about;
  } finally {
    await boss.stop({ graceful: false });
    await database.close();
  }
};

/** A file is read twice, piece by piece; what comes by standard input is held between the two. */
const sourceOf = async (name: string, read: () => Promise<string>): Promise<Source> => {
  if (name !== '-') return () => textOf(createReadStream(name));
  const whole = await read();
  return async function* () {
    yield whole;
  };
};

export default verb({
  summary: 'take the concepts of a file into the thesaurus of the house',
  usage: 'search import-thesaurus FILE [--try]',
  format: `FILE: CSV with the columns concept,label_fr,alt_fr,label_ar,alt_ar,label_en,alt_en,dialect,group
(columns may be missing; alternatives apart by ; or |), as AGROVOC is published.
--try writes nothing. Answers {"concepts", "errors", "warnings", "problems": [{"row", "severity", "reason", "value"}], "batch"};
problems are the first hundred, "batch" is what undoes the import at /office/thesaurus. Documents are read anew by a job.`,
  options: { try: { type: 'boolean', default: false } },
  async run({ files, read, options }) {
    const name = files[0] ?? '-';
    const source = await sourceOf(name, read);
    const tried = await tryThesaurus(source, name);
    if (options['try'] === true) return tried;
    if (tried.concepts === 0) throw nothingToKeep(tried.problems);
    return { ...tried, batch: await write(source, name) };
  },
});
