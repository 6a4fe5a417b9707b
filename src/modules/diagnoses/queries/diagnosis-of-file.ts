import * as v from 'valibot';
import { Id } from '../inputs.ts';
import { mayTell } from '../policy.ts';
import { query } from '../room.ts';

/** Whether a file is evidence of a diagnosis that this actor may read. */
export const mayReadEvidence = query(v.object({ id: Id }), async ({ tx, actor }, { id }) => {
  const found = await tx
    .selectFrom('diagnoses.evidence as evidence')
    .innerJoin('diagnoses.diagnosis as diagnosis', 'diagnosis.id', 'evidence.diagnosis')
    .innerJoin('registry.structure_listed as structure', 'structure.id', 'diagnosis.structure')
    .select(['diagnosis.structure', 'structure.region'])
    .where('evidence.file', '=', id)
    .executeTakeFirst();
  return found !== undefined && mayTell(actor, found);
});

/** Whether a file is the recording of an item: those are for everybody who may be asked. */
export const isRecording = query(v.object({ id: Id }), async ({ tx }, { id }) => {
  const found = await tx.selectFrom('diagnoses.recording').select('item').where('file', '=', id).executeTakeFirst();
  return found !== undefined;
});
