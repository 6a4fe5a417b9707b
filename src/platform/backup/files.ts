import { join } from 'node:path';
import { below } from '../root.ts';

/** Where the platform keeps files on disk. */
export const filesFolder = (): string => join(process.env['TWIZA_DATA'] || below('data'), 'files');
