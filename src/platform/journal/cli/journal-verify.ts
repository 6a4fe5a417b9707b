import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { Refused, verb } from '../../cli.ts';
import { kyselyOver, openDatabase } from '../../database/index.ts';
import { journalLines } from '../lines.ts';
import { verifyChain } from '../verify.ts';
import type { Altered, Verification } from '../verify.ts';
import { verifyDatabase } from '../verify-database.ts';

const said = { digest: 'digest', missing: 'missing', head: 'head', unsealed: 'unsealed' } as const;

const altered = (at: Altered): Refused =>
  new Refused(
    'journal.altered',
    {
      fr: `Le journal a été modifié : la première entrée fautive est à la place ${at.position} (${said[at.why]}).`,
      ar: `لقد عُدِّل السجل: أول قيد مخالف هو القيد رقم ${at.position} (${said[at.why]}).`,
      en: `The journal was altered: the first wrong entry is at place ${at.position} (${said[at.why]}).`,
    },
    at,
  );

const nothing = (): Refused =>
  new Refused('journal.nothing_to_read', {
    fr: 'Donnez un fichier de journal publié, ou --database pour vérifier celui de la base.',
    ar: 'المرجو تحديد ملف سجل منشور، أو استعمال ‎--database للتحقق من سجل قاعدة البيانات.',
    en: 'Give a published journal, or --database to verify the one in the database.',
  });

const inDatabase = async (progress: (line: string) => void): Promise<Verification> => {
  const database = await openDatabase();
  try {
    return await verifyDatabase(kyselyOver(database.pool), (done) => progress(`${done} entries`));
  } finally {
    await database.close();
  }
};

const inFile = async (file: string | undefined): Promise<Verification> => {
  const input = file === undefined || file === '-' ? process.stdin : createReadStream(file);
  if (input === process.stdin && process.stdin.isTTY) throw nothing();
  // A file that cannot be opened is said by its stream, which the reader of lines does not listen to.
  const failed = new Promise<never>((_, fail) => input.once('error', fail));
  const { announced, entries } = journalLines(createInterface({ input, crlfDelay: Infinity }));
  const found = await Promise.race([verifyChain(entries, undefined, announced), failed]);
  if (found.entries === 0 && found.altered === null && announced.entries === undefined) throw nothing();
  return found;
};

export default verb({
  summary: 'Follows the chain of a published journal, or of the database, and names the first altered entry.',
  usage: 'journal verify [FILE | --database]',
  format: `In: a published journal, one JSON value a line: first, if any, a header
  {"journal": "twiza", "version": 1, "entries": n, "head": digest, "house": {"position", "digest"}, …}
then entries {"position": 1…n, "digest", "id", "at", "actor", "fact", "about", "payload"}. Each digest is the SHA-256,
in hexadecimal, of the previous digest (64 zeros at first), a line feed, and the JSON of {"about", "actor", "at",
"fact", "id", "payload"} with keys in order and no space.
Out: {"entries", "head", "altered": null}; or, exit 2, {"refused": "journal.altered", "say", "at": {"position", "id",
"why"}}, why being "digest" (altered), "missing" (its place is not the next), "head" (cut short) or "unsealed".
Example: examples/journal-verify/edition.jsonl`,
  options: { database: { type: 'boolean' } },
  async run({ options, files, progress }) {
    const found = options['database'] === true ? await inDatabase(progress) : await inFile(files[0]);
    if (found.altered) throw altered(found.altered);
    return found;
  },
});
