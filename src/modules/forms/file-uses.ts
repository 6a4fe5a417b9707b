import { registerFileUse } from '../../platform/files/index.ts';

// A question is asked of everybody; so is its recording.
registerFileUse({
  use: 'forms.media',
  columns: [{ table: 'forms.media', column: 'file' }],
  mayRead: async () => true,
});
