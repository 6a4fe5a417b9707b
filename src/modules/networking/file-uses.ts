import { registerFileUse } from '../../platform/files/index.ts';
import { mayHearVoice } from './queries/may-hear-voice.ts';

// A voice is a person's: whoever asks hears it, and those who write it down.
registerFileUse({
  use: 'networking.voice',
  columns: [{ table: 'networking.posting', column: 'voice' }],
  mayRead: (caller, { id }) => mayHearVoice(caller, { file: id }),
});
