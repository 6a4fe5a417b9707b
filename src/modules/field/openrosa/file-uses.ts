import { registerFileUse } from '../../../platform/files/index.ts';
import { Anonymous, Hidden } from '../../../platform/refusals.ts';
import { submissionInOffice } from '../queries/submission-in-office.ts';
import { submissionOfFile } from '../queries/submission-of-file.ts';

/** Photos as Collect sent them: for who settles the submission. What became of them has its own use, in its own room. */
registerFileUse({
  use: 'field.submission',
  columns: [{ table: 'field.submission_medium', column: 'file' }],
  mayRead: async (caller, { id }) => {
    const submission = await submissionOfFile(caller, { id });
    if (submission === null) return false;
    try {
      await submissionInOffice(caller, { id: submission });
      return true;
    } catch (error) {
      if (error instanceof Hidden || error instanceof Anonymous) return false;
      throw error;
    }
  },
});
