export { offerDatasets } from './known.ts';
