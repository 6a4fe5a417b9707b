import { cellText, folded } from './cell-text.ts';
import type { Cell } from './problems.ts';
import { meaningsOfTitle } from './titles.ts';

export interface SheetRow {
  row: number;
  cells: Cell[];
}

export interface HeaderColumn {
  /** 0-based place among the cells */
  index: number;
  /** as written, group first: "Adhérents / Femmes"; empty when the list has no titles */
  title: string;
}

export interface Header {
  /** rows of the sheet that hold titles: none, one or two */
  rows: number[];
  /** data begin after this row */
  after: number;
  columns: HeaderColumn[];
  /** the same for the same titles in any order: what a mapping is remembered by */
  signature: string;
}

/** How far down titles are looked for. */
const searched = 30;

const texts = (row: SheetRow): string[] => Array.from(row.cells, (cell) => cellText(cell)?.replaceAll('\n', ' ') ?? '');
const isTitle = (cell: Cell | undefined): boolean =>
  typeof cell === 'string' && cell.length <= 120 && !/^[\d\s.,/+-]{4,}$/.test(cell.trim()) && !cell.includes('@');

const recognised = (titles: string[]): number =>
  titles.reduce((sum, title) => sum + (meaningsOfTitle(title)[0]?.confidence ?? 0), 0);

/** Titles over two rows: a group reaches over the empty cells beside it while the row below has titles there. */
const stacked = (above: string[], below: string[]): string[] => {
  let group = '';
  return Array.from({ length: Math.max(above.length, below.length) }, (_, index) => {
    const [top = '', bottom = ''] = [above[index], below[index]];
    if (top !== '') group = bottom === '' ? '' : top;
    if (bottom === '') return top;
    const over = top === '' ? group : top;
    return over === '' || over === bottom ? bottom : `${over} / ${bottom}`;
  });
};

interface Candidate {
  rows: SheetRow[];
  titles: string[];
  score: number;
}

/** Titles are words: numbers, addresses and dates speak against a row. */
const scoreOf = (rows: SheetRow[], titles: string[]): number => {
  const cells = rows.flatMap((row) => row.cells.filter((cell) => cellText(cell) !== null));
  const words = cells.filter(isTitle).length;
  return recognised(titles) * (cells.length === 0 ? 0 : (words / cells.length) ** 2);
};

const candidates = (rows: SheetRow[]): Candidate[] =>
  rows.slice(0, searched).flatMap((row, at) => {
    const own = texts(row);
    const single = { rows: [row], titles: own, score: scoreOf([row], own) };
    const next = rows[at + 1];
    // The second row of a title holds fewer cells than the two together, and only words.
    if (next === undefined || !next.cells.every((cell) => cellText(cell) === null || isTitle(cell))) return [single];
    const below = texts(next);
    const grouped = own.some(
      (title, index) => title !== '' && (below[index] ?? '') !== '' && (own[index + 1] ?? '') === '',
    );
    if (!grouped && !own.some((title, index) => title !== '' && (below[index] ?? '') === '')) return [single];
    const titles = stacked(own, below);
    return [single, { rows: [row, next], titles, score: scoreOf([row, next], titles) }];
  });

const signatureOf = (columns: HeaderColumn[]): string =>
  columns
    .map(({ title }) => folded(title))
    .toSorted()
    .join('|');

const untitled = (rows: SheetRow[]): Header => {
  const first = rows.find((row) => texts(row).some((text) => text !== ''));
  const width = Math.max(0, ...rows.map((row) => row.cells.length));
  const columns = Array.from({ length: width }, (_, index) => ({ index, title: '' }));
  return { rows: [], after: (first?.row ?? 1) - 1, columns, signature: '' };
};

/**
 * Finds the titles of a list within its first 30 rows: below title lines and empty rows, over one row or two, in any
 * order of columns. A list without titles gets columns without titles, to be told by their values.
 * @param rows the first rows; some rows of data should be among them
 */
export const findHeader = (rows: SheetRow[]): Header => {
  let best: Candidate | null = null;
  // Two rows must say clearly more than one: a row of data under the titles says little.
  for (const candidate of candidates(rows)) {
    const margin = candidate.rows.length === 2 ? 0.4 : 0.01;
    if (best === null || candidate.score > best.score + margin) best = candidate;
  }
  const filled = best?.titles.filter((title) => title !== '').length ?? 0;
  if (best === null || best.score < Math.min(1.5, filled * 0.5) || best.score === 0) return untitled(rows);
  const width = Math.max(...rows.map((row) => row.cells.length), best.titles.length);
  const columns = Array.from({ length: width }, (_, index) => ({ index, title: best.titles[index] ?? '' })).filter(
    ({ index, title }) =>
      title !== '' ||
      rows.some((row) => row.row > (best.rows.at(-1)?.row ?? 0) && cellText(row.cells[index] ?? null) !== null),
  );
  const numbers = best.rows.map((row) => row.row);
  return { rows: numbers, after: Math.max(...numbers), columns, signature: signatureOf(columns) };
};

const footer =
  /^(?:total|totaux|total general|sous total|somme|ensemble|المجموع|مجموع|المجموع العام|source|sources|المصدر|nb|note|ملاحظه|arrete le|fait a|حرر ب|signature|page \d+|legende)(?: |$)/;

/** A line under the list and not of it: totals, sources, signatures, and the titles repeated on the next page. */
export const isFooter = (cells: Cell[], header: Header): boolean => {
  const filled = cells.map(cellText).filter((text) => text !== null);
  if (filled.length === 0) return false;
  const [first = ''] = filled;
  const rest = filled.slice(1);
  const alone = rest.length <= 1 || rest.every((text) => /^[\d\s.,%]+$/.test(text));
  if (alone && footer.test(folded(first)) && header.columns.length > 2) return true;
  const same = header.columns.filter(
    ({ index, title }) => title !== '' && cellText(cells[index] ?? null) === title,
  ).length;
  return header.rows.length > 0 && same >= 2 && same >= filled.length * 0.8;
};
