import { Refused } from '../../platform/cli.ts';
import { csvRows } from '../../platform/text/csv.ts';
import type { Concept } from './rules/thesaurus/concept.ts';

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
 * Concepts of a CSV: `concept`, and for each language `label_fr` and `alt_fr` (alternatives apart by ; or |), likewise
 * ar and en, `dialect`, `group`; columns may be missing. Codes are marked `+`, apart from those of our own.
 */
export const conceptsInCsv = (source: string, path: string): Concept[] => {
  const [head, ...rows] = csvRows(source);
  const columns = (head?.cells ?? []).map((cell) => cell.trim().toLowerCase());
  const place = (name: string): number => columns.indexOf(name);
  if (place('concept') === -1 || !columns.some((name) => /^label_(fr|ar|en)$/.test(name)))
    throw noColumns(path, columns);
  return rows.map(({ cells }) => {
    const cell = (name: string): string => cells[place(name)]?.trim() ?? '';
    const labels = (language: string): string[] => [
      ...(cell(`label_${language}`) === '' ? [] : [cell(`label_${language}`)]),
      ...split(cell(`alt_${language}`)),
    ];
    return {
      code: `+${cell('concept')}`,
      group: cell('group'),
      fr: labels('fr'),
      ar: labels('ar'),
      en: labels('en'),
      dialect: split(cell('dialect')),
    };
  });
};
