import { registerFileUse } from '../../platform/files/index.ts';
import { mayReadDocument } from './queries/outside-sources.ts';

registerFileUse({
  use: 'indicators.document',
  columns: [{ table: 'indicators.outside_value', column: 'file' }],
  mayRead: (caller, { id }) => mayReadDocument(caller, { file: id }),
});
