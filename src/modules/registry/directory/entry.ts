import type { LabelFacet, LabelStage, Names } from '../tables.ts';
import { lexemesOf, sortKeyOf } from './lexemes.ts';
import type { Searchable } from './lexemes.ts';

/** What the directory has to know of a structure. */
export interface Described extends Omit<Searchable, 'numbers' | 'names' | 'label'> {
  structure: string;
  name: string;
  names: Names;
  register_number: string | null;
  ice: string | null;
  stages: LabelStage[];
}

/** A row of the index; a lexeme is words of letters and digits, never a tab, and a chain a plain code. */
export interface Entry extends Pick<Searchable, 'country' | 'region' | 'province' | 'kind' | 'womens' | 'label'> {
  structure: string;
  sort: string;
  /** Joined by tabs, for an array has no arrays of different lengths. */
  chains: string;
  terms: string;
}

const bestOf = (stages: LabelStage[]): LabelFacet => {
  if (stages.includes('certified')) return 'certified';
  return stages.some((stage) => stage !== 'expired') ? 'engaged' : 'none';
};

export const entryOf = (of: Described): Entry => {
  const { structure, country, region, province, kind, womens, chains } = of;
  const label = bestOf(of.stages);
  const numbers = [of.register_number, of.ice].filter((number) => number !== null);
  const terms = lexemesOf({ ...of, label, numbers });
  const sort = sortKeyOf(of.name);
  return {
    structure,
    sort,
    country,
    region,
    province,
    kind,
    womens,
    label,
    chains: chains.join('\t'),
    terms: terms.join('\t'),
  };
};
