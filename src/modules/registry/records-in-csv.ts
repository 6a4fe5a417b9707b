import { Refused } from '../../platform/cli.ts';
import { CsvFault, csvRows, type CsvRow } from '../../platform/text/csv.ts';
import type { NamedRecord } from './rules/reading.ts';

const COLUMNS = ['id', 'name', 'name_ar', 'kind', 'province', 'phone', 'register_number', 'ice'] as const;
type Column = (typeof COLUMNS)[number];

const rowsOf = (text: string, file: string): CsvRow[] => {
  try {
    return [...csvRows(text)];
  } catch (fault) {
    if (!(fault instanceof CsvFault)) throw fault;
    throw new Refused(
      'registry.csv_broken',
      fault.code === 'quote_open'
        ? {
            fr: `Un guillemet ouvert à la ligne ${fault.line} n’est jamais fermé.`,
            ar: `علامة اقتباس مفتوحة في السطر ${fault.line} ولم تغلق.`,
            en: `A quote opened on line ${fault.line} is never closed.`,
          }
        : {
            fr: `Du texte suit un guillemet fermant à la ligne ${fault.line}.`,
            ar: `يوجد نص بعد علامة الاقتباس المغلقة في السطر ${fault.line}.`,
            en: `Text follows a closing quote on line ${fault.line}.`,
          },
      { file, line: fault.line },
    );
  }
};

const columnsOf = (head: CsvRow | undefined, file: string): Map<Column, number> => {
  const names = (head?.cells ?? []).map((cell) => cell.trim().toLowerCase());
  const columns = new Map(
    COLUMNS.filter((column) => names.includes(column)).map((column) => [column, names.indexOf(column)]),
  );
  if (!columns.has('id') || columns.size < 2)
    throw new Refused(
      'registry.columns_missing',
      {
        fr: `La première ligne doit nommer les colonnes, dont « id » et au moins une autre de : ${COLUMNS.join(', ')}.`,
        ar: `يجب أن يسمي السطر الأول الأعمدة، ومنها "id" وعمود آخر على الأقل من: ${COLUMNS.join(', ')}.`,
        en: `The first line must name the columns, "id" and at least one other of: ${COLUMNS.join(', ')}.`,
      },
      { file, line: head?.line ?? 1 },
    );
  return columns;
};

const checked = (row: CsvRow, width: number, ids: Map<string, number>, id: string, file: string): void => {
  if (row.cells.length !== width)
    throw new Refused(
      'registry.row_uneven',
      {
        fr: `La ligne ${row.line} a ${row.cells.length} champs au lieu de ${width}.`,
        ar: `عدد حقول السطر ${row.line} هو ${row.cells.length} عوض ${width}.`,
        en: `Line ${row.line} has ${row.cells.length} fields instead of ${width}.`,
      },
      { file, line: row.line },
    );
  const before = ids.get(id);
  if (id === '' || before !== undefined)
    throw new Refused(
      'registry.id_not_unique',
      {
        fr: `L’identifiant de la ligne ${row.line} est vide ou déjà pris${before ? ` par la ligne ${before}` : ''}.`,
        ar: `معرف السطر ${row.line} فارغ أو مستعمل من قبل${before ? ` في السطر ${before}` : ''}.`,
        en: `The id on line ${row.line} is empty or already taken${before ? ` by line ${before}` : ''}.`,
      },
      { file, line: row.line, id },
    );
  ids.set(id, row.line);
};

/** The records of a CSV text; refuses, with the line, what would be compared wrongly. */
export const recordsOf = (text: string, file: string): NamedRecord[] => {
  const [head, ...rows] = rowsOf(text, file);
  const columns = columnsOf(head, file);
  const ids = new Map<string, number>();
  return rows.map((row) => {
    const record: NamedRecord = { id: '' };
    for (const [column, at] of columns) record[column] = (row.cells[at] ?? '').trim();
    checked(row, head?.cells.length ?? 0, ids, record.id, file);
    return record;
  });
};

export const PAIR_FORMAT = `CSV with a first line of column names, in any order: id, name, name_ar, kind, province,
phone, register_number, ice. Only id is needed beside one other; any cell may be empty. Comma, semicolon or tab.
One JSON line per pair, best first:
  {"left": "a1", "right": "a7", "leftAt": 0, "rightAt": 6, "score": 0.98, "verdict": "same",
   "reasons": [{"code": "phone_same", "left": "+212661000102", "right": "+212661000102"},
               {"code": "name_alike", "left": "COOP EL AMAL", "right": "تعاونية الأمل", "likeness": 0.98}, …]}
verdict: same (an identifier says so), likely (name and place agree), possible (worth a look; a name without the same
place is never more). Positions count records from 0. Reasons: ice_same, ice_differs, register_same, register_differs,
phone_same, name_alike, name_differs, core_alike, name_common (borne in five
provinces or more of the list), place_same, place_unknown, place_near (same region), place_differs, kind_differs.`;

/** Progress lines at each tenth. */
export const tenths = (say: (line: string) => void) => {
  let last = -1;
  return (passed: number, all: number): void => {
    const tenth = Math.floor((10 * passed) / all);
    if (tenth > last) say(`${passed} / ${all}`);
    last = Math.max(last, tenth);
  };
};
