import { registerFileUse } from '../../platform/files/index.ts';
import { mayReadProof } from './queries/items.ts';

// A proof shows people, papers and signatures: those who collect and judge read it, nobody else.
registerFileUse({
  use: 'evidence.proof',
  columns: [{ table: 'evidence.proof', column: 'file' }],
  mayRead: (caller, { id }) => mayReadProof(caller, { proof: id }),
});
