import type { Sheet } from './sheets.ts';

/** Sheets as they are written in tests: a line a row, `|` between cells, a line `# survey` before each sheet. */
export const sheetsFrom = (text: string): Sheet[] => {
  const sheets: Sheet[] = [];
  for (const line of text
    .trim()
    .split('\n')
    .map((one) => one.trim())) {
    if (line.startsWith('#')) sheets.push({ name: line.slice(1).trim(), rows: [] });
    else {
      const rows = sheets.at(-1)?.rows ?? [];
      rows.push({ row: rows.length + 1, cells: line.split('|').map((cell) => cell.trim()) });
    }
  }
  return sheets;
};
