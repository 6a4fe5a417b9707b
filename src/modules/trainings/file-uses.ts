import { registerFileUse } from '../../platform/files/index.ts';
import { mayReadSheet } from './queries/session-of-sheet.ts';

registerFileUse({
  use: 'trainings.sheet',
  columns: [{ table: 'trainings.sheet', column: 'file' }],
  mayRead: (caller, { id }) => mayReadSheet(caller, { file: id }),
});
