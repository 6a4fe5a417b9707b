import { Refused } from '../../platform/cli.ts';
import { csvParser } from '../../platform/sheets/csv.ts';
import { csvRows, separatorOf } from '../../platform/text/csv.ts';
import type { Concept } from './rules/thesaurus/concept.ts';
import type { RowRead } from './rules/thesaurus/from-file.ts';

/** A file larger than a thesaurus is. */
export class FileTooLarge extends Error {}

const split = (text: string): string[] =>
  text
    .split(/[;|]/)
    .map((label) => label.trim())
    .filter((label) => label !== '');

const noColumns = (path: string, columns: string[]): Refused =>
  new Refused(
    'search.thesaurus_columns',
    {
      fr: `Donnez au thésaurus « ${path} » une colonne concept et des colonnes label_fr, label_ar ou label_en.`,
      ar: `أضيفوا إلى المكنز «${path}» عمودا باسم concept وأعمدة label_fr أو label_ar أو label_en.`,
      en: `Give the thesaurus “${path}” a column concept and columns label_fr, label_ar or label_en.`,
    },
    { columns },
  );

/** Concepts out of rows of cells, whose columns the first row names. */
const readerOf = (head: readonly string[], path: string): ((line: number, cells: readonly string[]) => RowRead) => {
  const columns = head.map((cell) => cell.trim().toLowerCase());
  const place = new Map(columns.map((name, at) => [name, at]));
  if (!place.has('concept') || !columns.some((name) => /^label_(fr|ar|en)$/.test(name))) throw noColumns(path, columns);
  return (line, cells) => {
    const cell = (name: string): string => cells[place.get(name) ?? -1]?.trim() ?? '';
    const labels = (language: string): string[] => [
      ...(cell(`label_${language}`) === '' ? [] : [cell(`label_${language}`)]),
      ...split(cell(`alt_${language}`)),
    ];
    const [fr, ar, en] = [labels('fr'), labels('ar'), labels('en')];
    const concept = { code: `+${cell('concept')}`, group: cell('group'), fr, ar, en, dialect: split(cell('dialect')) };
    return { row: line, concept };
  };
};

/** A file in pieces cut anywhere; asked again, it begins again. */
export type Source = () => AsyncIterable<string>;

/** The text of bytes in UTF-8, piece by piece. */
export async function* textOf(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  for await (const piece of bytes) yield decoder.decode(piece, { stream: true });
  yield decoder.decode();
}

/** Characters of a file at most. */
const LARGEST = 40_000_000;

const limits = { columns: 512, cellLength: 100_000 };

/**
 * Concepts of a CSV with the line on which each stands, one after the other: `concept`, and for each language `label_fr`
 * and `alt_fr` (alternatives apart by ; or |), likewise ar and en, `dialect`, `group`; columns may be missing. Codes are
 * marked `+`, apart from those of our own. Of the file no more is held than a piece.
 * @throws Refused where the columns are others, SheetProblem for a quote never closed, FileTooLarge
 */
export async function* rowsInCsv(source: Source, path: string): AsyncGenerator<RowRead> {
  let parse: ReturnType<typeof csvParser> | null = null;
  let read: ReturnType<typeof readerOf> | null = null;
  let characters = 0;
  const rowsOf = function* (text: string, final: boolean): Generator<RowRead> {
    parse ??= csvParser(separatorOf(text), limits);
    for (const { line, cells } of parse(text, final)) {
      if (read === null) read = readerOf(cells, path);
      else if (cells.length > 0) yield read(line, cells);
    }
  };
  for await (const piece of source()) {
    characters += piece.length;
    if (characters > LARGEST) throw new FileTooLarge();
    if (piece !== '') yield* rowsOf(parse === null ? piece.replace(/^\uFEFF/, '') : piece, false);
  }
  yield* rowsOf('', true);
  if (read === null) throw noColumns(path, []);
}

/** All of them, as they stand. */
export const conceptsInCsv = (source: string, path: string): Concept[] => {
  const rows = csvRows(source);
  const head = rows.next();
  const read = readerOf(head.done === true ? [] : head.value.cells, path);
  return [...rows].map(({ line, cells }) => read(line, cells).concept);
};
