import { job } from '../../platform/jobs/jobs.ts';
import type { Job } from '../../platform/jobs/jobs.ts';
import { system } from '../../platform/rights.ts';
import { publishJournal } from './commands/publish-journal.ts';
import { remindDrafts } from './remind-drafts.ts';
import { noteClosing, noteOpening } from './commands/note-dates.ts';

/** Journals that a call has opened, at its hour. */
export const openCall: Job<{ call: string }> = job('calls.open_call', async (ground, { call }) => {
  await noteOpening({ ground, actor: system, now: new Date() }, { id: call });
});

/** Journals that a call has closed, unless its closing was moved meanwhile. */
export const closeCall: Job<{ call: string }> = job('calls.close_call', async (ground, { call }) => {
  await noteClosing({ ground, actor: system, now: new Date() }, { id: call });
});

/** Publishes the journal of a call whose laureates have just been announced. */
export const publishJury: Job<{ call: string }> = job('calls.publish_journal', async (ground, { call }) => {
  await publishJournal({ ground, actor: system, now: new Date() }, call);
});

/** By day only: a message at night wakes a household. */
export const remind: Job = job('calls.remind_drafts', (ground) => remindDrafts(ground), { every: '20 9-19 * * *' });

export const jobs = [openCall, closeCall, publishJury, remind];
