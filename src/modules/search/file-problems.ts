import { Refused } from '../../platform/cli.ts';
import { invalid } from '../../platform/refusals.ts';
import { SheetProblem } from '../../platform/sheets/sheet-problem.ts';
import { FileTooLarge } from './thesaurus-in-csv.ts';

/** Says of a form's file what stopped its reading; anything else goes on as it is. */
export const asFileProblem = (error: unknown): never => {
  if (error instanceof Refused) return invalid('file', 'search.thesaurus_columns');
  if (error instanceof FileTooLarge) return invalid('file', 'search.file_too_large');
  if (error instanceof SheetProblem)
    return invalid('file', 'search.csv_broken', { line: Number(error.values['line'] ?? error.values['row'] ?? 1) });
  throw error;
};
