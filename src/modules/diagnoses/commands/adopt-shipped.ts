import * as v from 'valibot';
import { allow } from '../../../platform/rights.ts';
import { mayCompose } from '../policy.ts';
import { command } from '../room.ts';
import { cooperativeDiagnosis } from '../rules/shipped/cooperative-diagnosis.ts';
import { publishInstrument } from './publish-instrument.ts';

const code = 'cooperative_diagnosis';

/** Publishes the instrument that is shipped with the house. A house that has it already is left as it is, and told nothing. */
export const adoptShipped = command(v.object({}), async (context) => {
  const { tx, actor } = context;
  allow(actor, mayCompose(actor));
  const there = await tx.selectFrom('diagnoses.instrument').select('id').where('code', '=', code).executeTakeFirst();
  if (there) return [];
  const facts = await publishInstrument.within(context, { definition: cooperativeDiagnosis });
  await tx.updateTable('diagnoses.instrument').set({ code }).where('id', '=', facts[0]!.about).execute();
  return facts;
});
