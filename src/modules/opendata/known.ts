// The rooms that bring datasets are not known here: the roof hands over what each of them brings, once, when the program starts.
import type { Dataset } from '../../platform/dataset.ts';
import { hide } from '../../platform/refusals.ts';

const datasets = new Map<string, Dataset>();

/** Takes what a room brings into the catalogue. */
export const offerDatasets = ({ datasets: brought = [] }: { datasets?: readonly Dataset[] | undefined }): void => {
  for (const dataset of brought) datasets.set(dataset.name, dataset);
};

/** By name, so that the catalogue reads the same whatever the order of the rooms. */
export const datasetsKnown = (): Dataset[] =>
  [...datasets.values()].toSorted((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));

/** @throws Hidden when no room brings it. */
export const datasetNamed = (name: string): Dataset => datasets.get(name) ?? hide();
