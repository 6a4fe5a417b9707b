import { foldFacets } from './directory/fold-facets.ts';

export const jobs = [foldFacets];
export const reactions = [];
