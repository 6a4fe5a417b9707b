import * as v from 'valibot';
import type { SheetReader, SheetRow } from '../../../platform/sheets/read.ts';
import { newStructure } from '../commands/schemas.ts';
import type { NewStructure } from '../commands/schemas.ts';
import { codesNamed } from '../rules/import/import-chains.ts';
import type { Worded } from '../rules/import/import-chains.ts';
import { importPlaces } from '../rules/import/import-place.ts';
import { lineText } from '../rules/import/cell-text.ts';
import { findHeader } from '../rules/import/header.ts';
import type { Header } from '../rules/import/header.ts';
import { guessMapping } from '../rules/import/mapping.ts';
import type { Mapping } from '../rules/import/mapping.ts';
import { problemSeverity } from '../rules/import/problems.ts';
import type { ImportProblem, ProblemCode } from '../rules/import/problems.ts';
import { readRow } from '../rules/import/row.ts';
import { toStructure } from '../rules/import/to-structure.ts';
import { problemOfPlace } from '../rules/structure-place.ts';

/** What a row of the list says, ready to be written; `structure` is null where an error keeps it out. */
export interface ReadyRow {
  row: number;
  structure: NewStructure | null;
  dissolved: boolean;
  dissolvedOn: string | null;
  extra: Record<string, string | number | string[]> | null;
  problems: ImportProblem[];
}

export interface ListLook {
  sheet: string;
  sheets: string[];
  header: Header;
  mapping: Mapping;
  /** a few values of each column, in the order of the header's */
  samples: string[][];
}

/** Rows that are read to find the titles and to guess what columns mean. */
const looked = 400;

const sampleOf = (rows: SheetRow[], header: Header): string[][] =>
  header.columns.map(({ index }) => {
    const texts = rows.map(({ cells }) => lineText(cells[index] ?? null)).filter((text) => text !== null);
    return [...new Set(texts)].slice(0, 3).map((text) => text.slice(0, 60));
  });

/** Finds the titles of a list and guesses its columns. */
export const lookAt = async (reader: SheetReader, sheet: string | null): Promise<ListLook> => {
  const shown = reader.sheets.filter(({ hidden }) => !hidden).map(({ name }) => name);
  const wanted = sheet ?? shown[0] ?? reader.sheets[0]!.name;
  const rows: SheetRow[] = [];
  for await (const row of reader.rows(wanted)) {
    rows.push(row);
    if (rows.length >= looked) break;
  }
  const header = findHeader(rows);
  const below = rows.filter(({ row }) => row > header.after);
  const mapping = guessMapping(
    header,
    below.map(({ cells }) => cells),
  );
  return { sheet: wanted, sheets: shown, header, mapping, samples: sampleOf(below, header) };
};

export interface ListTerms {
  today: string;
  country: string;
  chains: Worded[];
  labels: Worded[];
}

/** What the schema of a structure refuses is left out, and said; a name that is refused leaves nothing. */
const parsed = (
  typed: Record<string, unknown>,
  say: (code: ProblemCode, text: string) => void,
): NewStructure | null => {
  let wanted = typed;
  for (let tries = 0; tries < 4; tries += 1) {
    const result = v.safeParse(newStructure, wanted);
    if (result.success) return result.output;
    const fields = [...new Set(result.issues.map((issue) => String(issue.path?.[0]?.key ?? '')))];
    const values = fields.map((field) => JSON.stringify(wanted[field] ?? '').slice(0, 120));
    values.forEach((text) => say('value_refused', text));
    wanted = Object.fromEntries(Object.entries(wanted).filter(([field]) => !fields.includes(field)));
  }
  return null;
};

/** A reader of rows for one list: everything that is the same for all of its rows is made once. */
export const rowReader = (header: Header, mapping: Mapping, { today, country, chains, labels }: ListTerms) => {
  const labelsOf = codesNamed(labels);
  const context = { today, country, placeOf: importPlaces(), valueChainsOf: codesNamed(chains) };
  return (sheetRow: SheetRow): ReadyRow | null => {
    const { draft, problems } = readRow(sheetRow, header, mapping, context);
    if (draft === null) return null;
    const { row } = sheetRow;
    const say = (code: ProblemCode, text: string, field: ImportProblem['field'] = 'note') =>
      void problems.push({ row, field, code, severity: problemSeverity[code], values: { text: text.slice(0, 200) } });
    const { structure, dissolved, dissolvedOn, extra, unknownLabels } = toStructure(draft, { today, labelsOf });
    for (const label of unknownLabels) say('label_unknown', label, 'labels');
    const wrong = problems.some(({ severity }) => severity === 'error');
    const ready = wrong ? null : parsed(structure, say);
    const placed = ready === null || problemOfPlace(ready) === null;
    if (!placed) say('value_refused', ready?.province ?? ready?.country ?? '', 'province');
    const refused = problems.some(({ severity }) => severity === 'error');
    return {
      row,
      structure: refused ? null : ready,
      dissolved,
      dissolvedOn,
      extra: Object.keys(extra).length > 0 ? extra : null,
      problems,
    };
  };
};
