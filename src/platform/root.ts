import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const climb = (folder: string): string => {
  if (existsSync(join(folder, 'package-lock.json'))) return folder;
  const above = dirname(folder);
  if (above === folder) throw new Error('The folder of the program was not found: package-lock.json is missing.');
  return climb(above);
};

/** The folder of the project, the same from `src` and from `build`: SQL, words and static files are read below it. */
export const root = climb(dirname(fileURLToPath(import.meta.url)));

/** A path below the project's folder. */
export const below = (...parts: string[]): string => join(root, ...parts);
