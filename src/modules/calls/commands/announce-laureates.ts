import { newId } from '../../../platform/ids.ts';
import { refuse } from '../../../platform/refusals.ts';
import { finalSelectionWithin } from '../../juries/index.ts';
import { OneId } from '../inputs.ts';
import { publishJury } from '../jobs.ts';
import { mayRunCall } from '../policy.ts';
import { command } from '../room.ts';
import { callForUpdate } from '../rows.ts';

/**
 * Makes the jury's decision public: the laureates in their order, each with who pays for it. The journal from which
 * anybody can do the calculation again is published right after.
 */
export const announceLaureates = command(OneId, async (context, { id }) => {
  const { tx, actor, now, later } = context;
  const call = (await callForUpdate(tx, id, actor)).open(actor, mayRunCall);
  if (call.state === 'announced') refuse('calls.laureates_announced');
  const panel = await tx.selectFrom('juries.panel_listed').select('id').where('about', '=', id).executeTakeFirst();
  const decided = panel ? await finalSelectionWithin(tx as never, panel.id) : null;
  if (!decided) return refuse('calls.jury_not_finished');
  const applications = await tx
    .selectFrom('calls.application')
    .select(['id', 'structure'])
    .where('call', '=', id)
    .execute();
  const structureOf = new Map(applications.map(({ id: application, structure }) => [application, structure]));
  const laureates = decided.laureates.map(({ entry, rank, envelope, grant }) => ({
    id: newId(),
    call: id,
    application: entry,
    structure: structureOf.get(entry) as string,
    envelope,
    rank,
    grant_amount: grant ?? 0,
    announced_at: now,
  }));
  if (laureates.length > 0) await tx.insertInto('calls.laureate').values(laureates).execute();
  await tx.updateTable('calls.call').set({ state: 'announced' }).where('id', '=', id).execute();
  await later(publishJury, { call: id });
  return [
    {
      fact: 'calls.laureates_announced',
      about: id,
      payload: {
        panel: decided.panel,
        laureates: laureates.map(({ application, structure, rank, envelope, grant_amount: grant }) => ({
          application,
          structure,
          rank,
          envelope,
          grant,
        })),
        waiting: decided.waiting.map(({ entry, rank }) => ({ application: entry, rank })),
      },
    },
  ];
});
