import { readFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import type { ParseArgsConfig } from 'node:util';

/** A sentence in each language of the platform. */
export interface Said {
  fr: string;
  ar: string;
  en: string;
}

/** What a verb of the command line cannot do: exit 2 with `{"refused", "say", "at"}` (see METHODS of the commands). */
export class Refused extends Error {
  readonly code: string;
  readonly say: Said;
  readonly at: unknown;
  /** What else stands in the way, of the same shape as the answer: a file is mended once, not fault by fault. */
  readonly more: readonly unknown[];

  constructor(code: string, say: Said, at?: unknown, more: readonly unknown[] = []) {
    super(`${code}: ${say.en}`);
    this.code = code;
    this.say = say;
    this.at = at;
    this.more = more;
  }
}

export interface VerbInput {
  /** Values of the declared options, as `node:util` parseArgs gives them. */
  options: Record<string, string | boolean | string[] | undefined>;
  /** Positional arguments. */
  files: string[];
  /** The text of the FILE at this position, or of standard input when there is none or it is `-`. */
  read: (position?: number) => Promise<string>;
  readBytes: (position?: number) => Promise<Buffer>;
  /** A line to standard error. */
  progress: (line: string) => void;
}

export interface Verb {
  summary: string;
  usage: string;
  format: string;
  options?: NonNullable<ParseArgsConfig['options']>;
  /** A value is written as one JSON document; an iterable as lines, strings raw and anything else as JSON. */
  run: (input: VerbInput) => Promise<unknown>;
}

export const verb = (definition: Verb): Verb => definition;

/** What a verb reads, from its positional arguments; `-` and nothing both mean standard input. */
export const inputOf = (files: string[], options: VerbInput['options']): VerbInput => {
  const readBytes = async (position = 0): Promise<Buffer> => {
    const file = files[position];
    return file === undefined || file === '-' ? buffer(process.stdin) : readFile(file);
  };
  return {
    options,
    files,
    readBytes,
    read: async (position) => (await readBytes(position)).toString('utf8'),
    progress: (line) => void process.stderr.write(`${line}\n`),
  };
};
