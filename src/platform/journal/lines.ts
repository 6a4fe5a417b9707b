import * as v from 'valibot';
import { Refused } from '../cli.ts';
import type { Announced, SealedEntry } from './verify.ts';

const Header = v.object({
  journal: v.literal('twiza'),
  version: v.literal(1),
  entries: v.optional(v.number()),
  head: v.optional(v.string()),
});

const Line = v.object({
  position: v.number(),
  digest: v.string(),
  id: v.string(),
  at: v.string(),
  actor: v.nullable(v.string()),
  fact: v.string(),
  about: v.string(),
  payload: v.record(v.string(), v.any()),
});

const unreadable = (line: number): Refused =>
  new Refused(
    'journal.unreadable',
    {
      fr: `La ligne ${line} n’est pas une entrée de journal.`,
      ar: `السطر ${line} ليس قيدا من قيود السجل.`,
      en: `Line ${line} is not an entry of a journal.`,
    },
    { line },
  );

const jsonOf = (text: string, line: number): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    throw unreadable(line);
  }
};

/** A published journal being read: `announced` is filled as soon as the header, if any, has passed. */
export interface JournalLines {
  announced: Announced;
  entries: AsyncGenerator<SealedEntry>;
}

/** @throws Refused `journal.unreadable` with the line when one is neither an entry nor, first, a header. */
export const journalLines = (lines: AsyncIterable<string>): JournalLines => {
  const announced: Announced = {};
  async function* read(): AsyncGenerator<SealedEntry> {
    let number = 0;
    for await (const text of lines) {
      number += 1;
      if (text.trim() === '') continue;
      const value = jsonOf(text, number);
      const header = number === 1 ? v.safeParse(Header, value) : null;
      if (header?.success) {
        Object.assign(announced, { entries: header.output.entries, head: header.output.head });
        continue;
      }
      const entry = v.safeParse(Line, value);
      if (!entry.success) throw unreadable(number);
      yield entry.output as SealedEntry;
    }
  }
  return { announced, entries: read() };
};
