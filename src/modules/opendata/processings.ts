import { processingSaid } from '../../platform/processing.ts';
import type { Processing } from '../../platform/processing.ts';
import { words } from './words/index.ts';

/** Whose keys and addresses these are: kept until the owner takes them back. */
export const processings: Processing[] = [
  {
    name: 'opendata.programs',
    basis: 'contract',
    say: (lang) => processingSaid((part) => words(lang)(`processing.programs.${part}`)),
    retention: null,
  },
];
