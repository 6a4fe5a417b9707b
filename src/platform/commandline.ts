import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { inputOf, Refused, type Verb } from './cli.ts';
import { baseOf, findVerb, loadVerb, suggestions, verbFiles } from './verbs.ts';

type Write = (chunk: string | Uint8Array) => Promise<void>;
type Tell = (line: string) => void;

const isIterable = (value: unknown): value is Iterable<unknown> | AsyncIterable<unknown> =>
  typeof value === 'object' && value !== null && (Symbol.iterator in value || Symbol.asyncIterator in value);

const line = (value: unknown): string => `${typeof value === 'string' ? value : JSON.stringify(value)}\n`;

/** Bytes as they are, a text as it is, an array or object as one JSON document, another iterable line by line. */
export const writeAnswer = async (value: unknown, write: Write): Promise<void> => {
  if (value === undefined) return;
  if (value instanceof Uint8Array) return write(value);
  if (Array.isArray(value) || !isIterable(value)) return write(line(value));
  let lines = '';
  for await (const item of value) {
    lines += line(item);
    if (lines.length > 65_536) {
      await write(lines);
      lines = '';
    }
  }
  if (lines) await write(lines);
};

const unknownVerb = (words: string[], names: Iterable<string>): Refused => {
  const typed = words.slice(0, 2).join(' ');
  const near = suggestions(names, words);
  const list = (lead: string): string => (near.length > 0 ? ` ${lead} ${near.join(', ')}.` : '');
  return new Refused(
    'twiza.unknown_verb',
    {
      fr: `La commande « ${typed} » n'existe pas.${list('Proches :')} Tapez « bin/twiza help » pour la liste.`,
      ar: `لا يوجد أمر باسم «${typed}».${list('أوامر قريبة:')} اكتبوا «bin/twiza help» لعرض القائمة.`,
      en: `There is no command “${typed}”.${list('Near to it:')} Type “bin/twiza help” for the list.`,
    },
    { typed, suggestions: near },
  );
};

const badOptions = (name: string, said: string): Refused =>
  new Refused(
    'twiza.bad_options',
    {
      fr: `Une option de « ${name} » n'est pas comprise ; « bin/twiza help ${name} » dit lesquelles existent.`,
      ar: `أحد خيارات «${name}» غير مفهوم؛ اكتبوا «bin/twiza help ${name}» لمعرفة الخيارات المتاحة.`,
      en: `An option of “${name}” is not understood; “bin/twiza help ${name}” tells which there are.`,
    },
    said,
  );

const noFile = (path: string): Refused =>
  new Refused(
    'twiza.file_not_read',
    {
      fr: `Le fichier « ${path} » ne peut pas être lu : vérifiez son nom et vos droits.`,
      ar: `تتعذر قراءة الملف «${path}»: تحققوا من اسمه ومن صلاحياتكم.`,
      en: `The file “${path}” cannot be read: check its name and your rights.`,
    },
    path,
  );

const parse = (name: string, verb: Verb, args: string[]): ReturnType<typeof inputOf> => {
  try {
    const { values, positionals } = parseArgs({ args, options: verb.options ?? {}, allowPositionals: true });
    return inputOf(positionals, values as Parameters<typeof inputOf>[1]);
  } catch (error) {
    throw badOptions(name, (error as Error).message);
  }
};

const overview = async (files: Map<string, string>): Promise<string> => {
  const wide = Math.max(...[...files.keys()].map((name) => name.length));
  const verbs = await Promise.all(
    [...files].sort().map(async ([name, path]) => `  ${name.padEnd(wide)}  ${(await loadVerb(path)).summary}`),
  );
  return [
    'bin/twiza ROOM VERB [FILE] [options]',
    '',
    ...verbs,
    '',
    'bin/twiza help ROOM VERB tells the format.',
    '',
  ].join('\n');
};

const helpOn = async (path: string): Promise<string> => {
  const { summary, usage, format, options = {} } = await loadVerb(path);
  const flags = Object.entries(options).map(([flag, { type }]) => `  --${flag}${type === 'string' ? ' VALUE' : ''}`);
  return [`bin/twiza ${usage}`, '', summary, ...(flags.length > 0 ? ['', ...flags] : []), '', format.trim(), ''].join(
    '\n',
  );
};

const answer = async (args: string[], files: Map<string, string>): Promise<unknown> => {
  const [first] = args;
  const wantsHelp = first === undefined || ['help', '--help', '-h'].includes(first);
  const words = wantsHelp ? args.slice(1) : args;
  if (words.length === 0) return overview(files);
  const found = findVerb(files.keys(), words);
  if (!found) throw unknownVerb(words, files.keys());
  const path = files.get(found.name) ?? '';
  if (wantsHelp || found.rest.includes('--help')) return helpOn(path);
  const verb = await loadVerb(path);
  return verb.run(parse(found.name, verb, found.rest));
};

const isUnreadFile = (error: unknown): error is NodeJS.ErrnoException & { path: string } => {
  const { code, path, syscall } = (error ?? {}) as NodeJS.ErrnoException;
  return ['ENOENT', 'EACCES', 'EISDIR'].includes(code ?? '') && (typeof path === 'string' || syscall === 'read');
};

/** Runs one verb. Answers the exit code: 0 done, 2 refused (said in JSON on standard output), 1 a crash. */
export const runCommandLine = async (args: string[], write: Write, tell: Tell): Promise<number> => {
  const { base, extension } = baseOf(fileURLToPath(import.meta.url));
  try {
    await writeAnswer(await answer(args, verbFiles(base, extension)), write);
    return 0;
  } catch (error) {
    const refusal = isUnreadFile(error) ? noFile(error.path ?? '-') : error;
    if (refusal instanceof Refused) {
      const { code, say, at, more } = refusal;
      await write(line({ refused: code, say, ...(at !== undefined && { at }), ...(more.length > 0 && { more }) }));
      return 2;
    }
    tell(error instanceof Error ? `${error.message}${process.env['DEBUG'] ? `\n${error.stack}` : ''}` : String(error));
    return 1;
  }
};
