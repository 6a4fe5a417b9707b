import { registerFileUse } from '../../platform/files/index.ts';
import { mayReadAccompanimentFile } from './queries/may-read-file.ts';

// Photos, signatures and signed sheets show persons: those who follow the cooperative read them, and the cooperative.
registerFileUse({
  use: 'accompaniment.visit',
  columns: [{ table: 'accompaniment.visit_file', column: 'file' }],
  mayRead: (caller, { id }) => mayReadAccompanimentFile(caller, { file: id }),
});
registerFileUse({
  use: 'accompaniment.consent',
  columns: [{ table: 'accompaniment.plan_consent', column: 'file' }],
  mayRead: (caller, { id }) => mayReadAccompanimentFile(caller, { file: id }),
});
