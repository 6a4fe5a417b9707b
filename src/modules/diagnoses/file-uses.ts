import { registerFileUse } from '../../platform/files/index.ts';
import { isRecording, mayReadEvidence } from './queries/diagnosis-of-file.ts';

registerFileUse({
  use: 'diagnoses.evidence',
  columns: [{ table: 'diagnoses.evidence', column: 'file' }],
  mayRead: async (caller, { id }) => caller.actor.kind !== 'anonymous' && mayReadEvidence(caller, { id }),
});

// What a questionnaire asks is no secret, and a recording is that aloud; who has no account is not asked.
registerFileUse({
  use: 'diagnoses.recording',
  columns: [{ table: 'diagnoses.recording', column: 'file' }],
  mayRead: async (caller, { id }) => caller.actor.kind !== 'anonymous' && isRecording(caller, { id }),
});
