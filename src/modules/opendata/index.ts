export { offerDatasets } from './known.ts';
export { offerFeeds } from './feeds/known.ts';
export { offerFacts } from './told-known.ts';
export { datasetsKnown } from './known.ts';
export { licenceOf } from './licences.ts';
export { standingOf } from './queries/standing.ts';
export { aboutOf, titleOf } from './said.ts';
export { fileAddress } from './views/addresses.ts';
