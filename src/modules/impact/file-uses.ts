import { registerFileUse } from '../../platform/files/index.ts';
import { isShown, mayReadProof } from './queries/testimonies.ts';

// A photograph is public while the consent stands: the row forgets it in the transaction that ends the consent.
registerFileUse({
  use: 'impact.photo',
  columns: [{ table: 'impact.testimony', column: 'photo' }],
  mayRead: (caller, { id }) => isShown(caller, { photo: id }),
});

registerFileUse({
  use: 'impact.consent',
  columns: [{ table: 'impact.testimony', column: 'consent_proof' }],
  mayRead: (caller, { id }) => mayReadProof(caller, { proof: id }),
});
