import { Refused } from '../../platform/cli.ts';
import { csvRows } from '../../platform/text/csv.ts';
import type { Concept } from './rules/thesaurus/concept.ts';
import type { RowRead } from './rules/thesaurus/from-file.ts';

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

/**
 * Concepts of a CSV with the line on which each stands, one after the other: `concept`, and for each language `label_fr`
 * and `alt_fr` (alternatives apart by ; or |), likewise ar and en, `dialect`, `group`; columns may be missing. Codes are
 * marked `+`, apart from those of our own.
 * @throws Refused where the columns are others
 */
export function* rowsInCsv(source: string, path: string): Generator<RowRead> {
  const rows = csvRows(source);
  const head = rows.next();
  const columns = (head.done === true ? [] : head.value.cells).map((cell) => cell.trim().toLowerCase());
  const place = new Map(columns.map((name, at) => [name, at]));
  if (!place.has('concept') || !columns.some((name) => /^label_(fr|ar|en)$/.test(name))) throw noColumns(path, columns);
  for (const { line, cells } of rows) {
    const cell = (name: string): string => cells[place.get(name) ?? -1]?.trim() ?? '';
    const labels = (language: string): string[] => [
      ...(cell(`label_${language}`) === '' ? [] : [cell(`label_${language}`)]),
      ...split(cell(`alt_${language}`)),
    ];
    const [fr, ar, en] = [labels('fr'), labels('ar'), labels('en')];
    const concept = { code: `+${cell('concept')}`, group: cell('group'), fr, ar, en, dialect: split(cell('dialect')) };
    yield { row: line, concept };
  }
}

/** All of them, as they stand. */
export const conceptsInCsv = (source: string, path: string): Concept[] =>
  [...rowsInCsv(source, path)].map(({ concept }) => concept);
