import { registerFileUse } from '../../platform/files/index.ts';
import { holdsSomewhere } from '../../platform/rights.ts';

// A signature or a voice: for those who answer for the house, should somebody ask what was agreed to.
registerFileUse({
  use: 'people.consent_proof',
  columns: [{ table: 'people.consent', column: 'proof' }],
  mayRead: async ({ actor }) => holdsSomewhere(actor, []),
});
