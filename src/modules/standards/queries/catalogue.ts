import type { Caller } from '../../../platform/ground.ts';
import type { Dataset } from '../../../platform/dataset.ts';
import { inEach } from '../../../platform/words/trilingual.ts';
import { aboutOf, datasetsKnown, fileAddress, licenceOf, standingOf, titleOf } from '../../opendata/index.ts';
import type { CatalogueTold, DatasetTold, DistributionTold } from '../rules/catalogue-dcat.ts';
import { inFile } from '../rules/publisher.ts';
import type { Publisher } from '../rules/publisher.ts';
import { words } from '../words/index.ts';

/** Codes of the lists of the Publications Office. */
const frequencies: Record<Dataset['frequency'], string> = {
  continuous: 'CONT',
  daily: 'DAILY',
  monthly: 'MONTHLY',
  yearly: 'ANNUAL',
  irregular: 'IRREG',
};

const filesOf = (dataset: Dataset, { origin }: Publisher): DistributionTold[] => [
  {
    at: `${origin}${fileAddress(dataset, 'csv')}`,
    mediaType: 'text/csv',
    format: 'CSV',
    title: inEach((lang) => `${titleOf(dataset, lang)} (CSV)`),
  },
];

/** What the house gives away, as the catalogue of a country or of the Union would list it. */
export const catalogueTold = async (caller: Caller, publisher: Publisher): Promise<CatalogueTold> => {
  const datasets: (DatasetTold & { changedAt: Date | null })[] = [];
  for (const dataset of datasetsKnown()) {
    const { changedAt } = await standingOf(caller, dataset);
    datasets.push({
      name: dataset.name,
      title: inEach((lang) => titleOf(dataset, lang)),
      description: inEach((lang) => aboutOf(dataset, lang)),
      keywords: [inEach((lang) => words(lang)('keyword.cooperatives'))],
      licence: licenceOf(dataset).address,
      frequency: frequencies[dataset.frequency],
      modified: changedAt?.toISOString() ?? null,
      page: `${publisher.origin}/${publisher.lang}/data/${dataset.name}`,
      distributions: filesOf(dataset, publisher),
      changedAt,
    });
  }
  const last = datasets.reduce((latest, { changedAt }) => Math.max(latest, changedAt?.getTime() ?? 0), 0);
  return {
    origin: publisher.origin,
    publisher: publisher.name,
    title: inEach((lang) => inFile(words(lang)('catalogue.title', { organisation: publisher.name }))),
    description: inEach((lang) => words(lang)('about.catalogue')),
    modified: new Date(last || caller.now).toISOString(),
    datasets,
    services: [],
  };
};
