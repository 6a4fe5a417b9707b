import * as v from 'valibot';
import { hide } from '../../../platform/refusals.ts';
import { Id } from '../inputs.ts';
import { mayTell } from '../policy.ts';
import { query } from '../room.ts';
import { answersOf, diagnosisToRead } from '../rows.ts';
import type { Tx } from '../rows.ts';
import { comparisonOf } from '../rules/compare.ts';
import type { Held } from '../rules/compare.ts';

const held = async (
  tx: Tx,
  {
    id,
    definition,
    hashes,
    state,
  }: { id: string; definition: Held['instrument']; hashes: Held['hashes']; state: string },
): Promise<Held> => {
  const answers = await answersOf(tx, id);
  return { instrument: definition, hashes, answers: state === 'agreed' ? answers.agreed : answers.coach };
};

/** A diagnosis beside an earlier one of the same structure, on the items that are asked in the same words in both. */
export const compareDiagnoses = query(
  v.object({ diagnosis: Id, earlier: Id }),
  async ({ tx, actor }, { diagnosis, earlier }) => {
    const after = (await diagnosisToRead(tx, diagnosis, actor)).open(actor, mayTell);
    const before = (await diagnosisToRead(tx, earlier, actor)).open(actor, mayTell);
    if (before.structure !== after.structure) return hide();
    return {
      ...comparisonOf(await held(tx, before), await held(tx, after)),
      earlier: { id: earlier, occasion: before.occasion, held_on: before.held_on },
    };
  },
);

export type Compared = Awaited<ReturnType<typeof compareDiagnoses>>;
