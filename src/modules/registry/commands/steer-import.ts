import * as v from 'valibot';
import type { Job } from '../../../platform/jobs/jobs.ts';
import { refuse } from '../../../platform/refusals.ts';
import { checkImport, undoImportJob, writeImport } from '../intake/jobs.ts';
import { importForUpdate } from '../intake/import-rows.ts';
import { atWork } from '../intake/tables.ts';
import type { ImportState } from '../intake/tables.ts';
import { whatStandsInTheWay } from '../intake/undoing.ts';
import { command } from '../room.ts';
import { id } from './import-inputs.ts';
import { mayImport } from '../policy.ts';
import type { RegistryContext } from './structure-rows.ts';

const Input = v.object({ id });

const jobOf: Partial<Record<ImportState, Job<{ id: string }>>> = {
  checking: checkImport,
  writing: writeImport,
  comparing: writeImport,
  undoing: undoImportJob,
};

const enter = async ({ tx, now, later }: RegistryContext, about: string, state: ImportState): Promise<void> => {
  await tx
    .updateTable('registry.import')
    .set({ state, stopped_at: null, beat_at: now, ended_at: null, failure: null })
    .where('id', '=', about)
    .execute();
  await later(jobOf[state]!, { id: about }, { key: about });
};

/** Says yes to the dry run: the list is written, batch by batch. */
export const beginWriting = command(Input, async (context, { id: about }) => {
  const held = (await importForUpdate(context.tx, about, context.actor)).open(context.actor, mayImport);
  if (held.state !== 'checked') refuse('registry.import_not_checked');
  await context.tx.updateTable('registry.import').set({ share: 0 }).where('id', '=', about).execute();
  await enter(context, about, 'writing');
  return [{ fact: 'registry.import_agreed', about, payload: { on_known: held.on_known } }];
});

/** Stops between two batches; what is written stays, and can be gone on with or undone. */
export const cancelImport = command(Input, async ({ tx, actor, now }, { id: about }) => {
  const held = (await importForUpdate(tx, about, actor)).open(actor, mayImport);
  if (held.state === 'cancelled') return [];
  if (!['mapping', 'checking', 'checked', 'writing', 'comparing'].includes(held.state)) refuse('registry.import_over');
  await tx
    .updateTable('registry.import')
    .set({ state: 'cancelled', stopped_at: held.state, ended_at: now })
    .where('id', '=', about)
    .execute();
  return [{ fact: 'registry.import_cancelled', about, payload: { was: held.state, written_to: held.written_to } }];
});

/** Goes on with a cancelled or failed import where it stopped; one at work is merely given to a job again. */
export const resumeImport = command(Input, async (context, { id: about }) => {
  const { tx, actor, later } = context;
  const held = (await importForUpdate(tx, about, actor)).open(actor, mayImport);
  if (atWork.includes(held.state)) {
    await later(jobOf[held.state]!, { id: about }, { key: about });
    return [];
  }
  const back = held.stopped_at;
  if (!['cancelled', 'failed'].includes(held.state) || back === null) return refuse('registry.import_over');
  if (jobOf[back]) await enter(context, about, back);
  else
    await tx
      .updateTable('registry.import')
      .set({ state: back, stopped_at: null, ended_at: null })
      .where('id', '=', about)
      .execute();
  return [{ fact: 'registry.import_resumed', about }];
});

/** Takes back everything an import wrote, unless somebody has built on it since. */
export const undoImport = command(Input, async (context, { id: about }) => {
  const held = (await importForUpdate(context.tx, about, context.actor)).open(context.actor, mayImport);
  if (!['written', 'cancelled', 'failed'].includes(held.state) || held.written_to === 0)
    refuse('registry.import_nothing_to_undo');
  const { count, names } = await whatStandsInTheWay(context.tx, about);
  if (count > 0) refuse('registry.import_built_upon', { count, names: names.join(' · ') });
  await enter(context, about, 'undoing');
  return [{ fact: 'registry.import_undo_began', about }];
});
