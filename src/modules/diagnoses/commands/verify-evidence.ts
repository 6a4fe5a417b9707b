import * as v from 'valibot';
import { refuse } from '../../../platform/refusals.ts';
import { Id } from '../inputs.ts';
import { mayCoach } from '../policy.ts';
import { command } from '../room.ts';
import { evidenceForUpdate } from '../rows.ts';

/** A second person has looked at a piece of evidence and found it good; whoever attached it is refused. */
export const verifyEvidence = command(
  v.object({ diagnosis: Id, evidence: Id }),
  async ({ tx, actor, now }, { diagnosis, evidence: id }) => {
    const evidence = (await evidenceForUpdate(tx, diagnosis, id, actor)).open(actor, mayCoach);
    if (evidence.verified_at !== null) return [];
    if (evidence.attached_by === actor.id) refuse('diagnoses.second_person_needed');
    await tx
      .updateTable('diagnoses.evidence')
      .set({ verified_by: actor.id, verified_at: now })
      .where('id', '=', id)
      .execute();
    const payload = { evidence: id, item: evidence.item };
    return [{ fact: 'diagnoses.evidence_verified', about: diagnosis, payload }];
  },
);
