import type { ToldFact } from '../../platform/told.ts';
import { words } from './words/index.ts';

const told = (
  name: 'structure_registered' | 'structure_corrected' | 'structure_dissolved' | 'structures_merged',
): ToldFact => ({
  fact: `registry.${name}`,
  to: 'anyone',
  dataset: 'structures',
  say: (lang) => words(lang)(`told.${name}`),
});

/** The register is public, and so is that it changed. */
export const tells: readonly ToldFact[] = [
  told('structure_registered'),
  told('structure_corrected'),
  told('structure_dissolved'),
  told('structures_merged'),
];
