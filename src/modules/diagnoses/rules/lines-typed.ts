import type { Mapping, Text, Training } from './instrument.ts';

/** A list written one thing a line, its parts between bars: what an office copies from a spreadsheet and mends by hand. */
type Read<Thing> = Thing[] | { line: number };

const linesOf = (typed: string): { parts: string[]; line: number }[] =>
  typed
    .split(/\r?\n/)
    .map((text, n) => ({ parts: text.split('|').map((part) => part.trim()), line: n + 1 }))
    .filter(({ parts }) => parts.some(Boolean));

const textOf = ([fr = '', ar = '', en = '']: string[]): Text => ({
  ...(fr ? { fr } : {}),
  ...(ar ? { ar } : {}),
  ...(en ? { en } : {}),
});

const partsOf = ({ fr = '', ar = '', en = '' }: Text): string[] => [fr, ar, en];

/** `code | français | arabe | anglais | source`, the source left out where it is the programme's own. */
export const trainingsFrom = (typed: string): Read<Training> => {
  const read: Training[] = [];
  for (const { parts, line } of linesOf(typed)) {
    const [code = '', ...rest] = parts;
    const title = textOf(rest);
    if (!/^[A-Za-z][A-Za-z0-9._-]{0,39}$/.test(code) || Object.keys(title).length === 0 || parts.length > 5)
      return { line };
    read.push({ code, title, ...(rest[3] ? { source: rest[3] } : {}) });
  }
  return read;
};

export const trainingLines = (trainings: readonly Training[]): string =>
  trainings.map(({ code, title, source }) => [code, ...partsOf(title), source ?? ''].join(' | ')).join('\n');

const matches = ['exact', 'close', 'contributes'] as const;

/** `IRIS+ | PI9652 | close | français | arabe | anglais`; SDG targets are only contributed to. */
export const mappingsFrom = (typed: string): Read<Mapping> => {
  const read: Mapping[] = [];
  for (const { parts, line } of linesOf(typed)) {
    const [catalogue, code = '', how, ...rest] = parts;
    const match = matches.find((one) => one === how);
    const isKnown = catalogue === 'IRIS+' || (catalogue === 'SDG' && match === 'contributes');
    if (!isKnown || !match || !/^[A-Z0-9.]{1,12}$/.test(code)) return { line };
    read.push({ catalogue, code, match, about: textOf(rest) });
  }
  return read;
};

export const mappingLines = (mappings: readonly Mapping[]): string =>
  mappings
    .map(({ catalogue, code, match, about }) => [catalogue, code, match, ...partsOf(about)].join(' | '))
    .join('\n');
