import * as v from 'valibot';
import { refuse } from '../../../platform/refusals.ts';
import { Id } from '../inputs.ts';
import { mayRemoveEvidence } from '../policy.ts';
import { command } from '../room.ts';
import { evidenceForUpdate, stillOpen } from '../rows.ts';

/** Takes a piece of evidence back while the diagnosis is open and nobody has verified it. */
export const removeEvidence = command(
  v.object({ diagnosis: Id, evidence: Id }),
  async ({ tx, actor }, { diagnosis, evidence: id }) => {
    const evidence = (await evidenceForUpdate(tx, diagnosis, id, actor)).open(actor, mayRemoveEvidence);
    stillOpen(evidence);
    if (evidence.verified_at !== null) refuse('diagnoses.evidence_verified_already');
    await tx.deleteFrom('diagnoses.evidence').where('id', '=', id).execute();
    return [{ fact: 'diagnoses.evidence_removed', about: diagnosis, payload: { evidence: id, item: evidence.item } }];
  },
);
