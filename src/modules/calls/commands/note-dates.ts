import { isJournalled } from '../../../platform/journal/read.ts';
import { OneId } from '../inputs.ts';
import { command } from '../room.ts';
import { callForUpdate } from '../rows.ts';

/** The dates open and close a call by themselves; these verbs only leave a trace of the hour, once. */
export const noteOpening = command(OneId, async ({ tx, actor, now }, { id }) => {
  const call = (await callForUpdate(tx, id, actor)).open(actor, ({ kind }) => kind === 'system');
  const due = call.state === 'published' && now >= call.opensAt && !(await isJournalled(tx, 'calls.call_opened', id));
  return due ? [{ fact: 'calls.call_opened', about: id }] : [];
});

export const noteClosing = command(OneId, async ({ tx, actor, now }, { id }) => {
  const call = (await callForUpdate(tx, id, actor)).open(actor, ({ kind }) => kind === 'system');
  // A closing that was moved after it had passed comes a second time, at its new hour.
  const hour = { closes_at: call.closesAt.toISOString() };
  const due =
    call.state === 'published' && now >= call.closesAt && !(await isJournalled(tx, 'calls.call_closed', id, hour));
  return due ? [{ fact: 'calls.call_closed', about: id, payload: hour }] : [];
});
