import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The schema or shapes of a public standard, or null where they are not at hand. */
export const standardAtHand = (name: string): string | null => {
  const file = join(process.env['TWIZA_BENCH_DATA'] ?? '../shared/data', 'standards', name);
  return existsSync(file) ? readFileSync(file, 'utf8') : null;
};
