import { Refused } from '../../platform/cli.ts';
import { invalid } from '../../platform/refusals.ts';
import { CsvFault } from '../../platform/text/csv.ts';

/** Says of a form's file what stopped its reading; anything else goes on as it is. */
export const asFileProblem = (error: unknown): never => {
  if (error instanceof Refused) return invalid('file', 'search.thesaurus_columns');
  if (error instanceof CsvFault) return invalid('file', 'search.csv_broken', { line: error.line });
  throw error;
};
