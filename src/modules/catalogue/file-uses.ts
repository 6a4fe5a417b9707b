import { registerFileUse } from '../../platform/files/index.ts';
import { photoUse } from './commands/attach-photo.ts';
import { mayReadPhoto } from './queries/may-read-photo.ts';

registerFileUse({
  use: photoUse,
  columns: [{ table: 'catalogue.photo', column: 'file' }],
  mayRead: (caller, { id }) => mayReadPhoto(caller, { file: id }),
});
