import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const folderWithPackage = (from: string): string =>
  existsSync(path.join(from, 'package.json')) ? from : folderWithPackage(path.dirname(from));

/** The project's folder, whether the program runs from `src` or from `build`: migrations, styles and fonts are read from it. */
export const root: string = folderWithPackage(path.dirname(fileURLToPath(import.meta.url)));
