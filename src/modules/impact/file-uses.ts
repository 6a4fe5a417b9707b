import { registerFileUse } from '../../platform/files/index.ts';
import { isSeen, mayReadAgreement } from './queries/photographs.ts';
import { isShown, mayReadProof } from './queries/testimonies.ts';

// A photograph is public while the consent stands: the row forgets it in the transaction that ends the consent, and no
// browser keeps it.
registerFileUse({
  use: 'impact.photo',
  columns: [{ table: 'impact.testimony', column: 'photo' }],
  mayRead: (caller, { id }) => isShown(caller, { photo: id }),
  kept: 'by_nobody',
});

registerFileUse({
  use: 'impact.photograph',
  columns: [{ table: 'impact.photograph', column: 'file' }],
  mayRead: (caller, { id }) => isSeen(caller, { file: id }),
  kept: 'by_nobody',
});

registerFileUse({
  use: 'impact.consent',
  columns: [
    { table: 'impact.testimony', column: 'consent_proof' },
    { table: 'impact.photograph', column: 'consent_proof' },
  ],
  mayRead: async (caller, { id }) =>
    (await mayReadProof(caller, { proof: id })) || (await mayReadAgreement(caller, { proof: id })),
  kept: 'by_nobody',
});
