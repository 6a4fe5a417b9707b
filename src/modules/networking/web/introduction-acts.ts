import { hide, invalid } from '../../../platform/refusals.ts';
import type { Caller } from '../../../platform/ground.ts';
import type { FormValues } from '../../../platform/web/form.ts';
import { numberAt, textAt } from '../../../platform/web/typed.ts';
import type { Fact } from '../../../platform/journal/fact.ts';
import { agreeToPool, agreeToPoolByCode } from '../commands/agree-to-pool.ts';
import { answerByCode } from '../commands/answer-by-code.ts';
import { answerInvitation } from '../commands/answer-invitation.ts';
import { confirmByCode } from '../commands/confirm-by-code.ts';
import { confirmInterest } from '../commands/confirm-interest.ts';
import { noteOpened } from '../commands/note-opened.ts';
import { relayByCode, relayWords } from '../commands/relay-words.ts';
import { setMeeting, setMeetingByCode } from '../commands/set-meeting.ts';
import { reportIntroduction, stopByCode, stopRelay } from '../commands/stop-relay.ts';
import { tellOutcome, tellOutcomeByCode } from '../commands/tell-outcome.ts';

/** What may be sent from the page of an introduction, by the last part of its address. */
export const acts = ['answer', 'confirm', 'pool', 'words', 'stop', 'report', 'outcome', 'meeting', 'opened'] as const;
export type Act = (typeof acts)[number];

/** A yes or a no that was pressed; a form that says neither changes nothing. */
export const yesAt = (form: FormValues): boolean => {
  const said = textAt(form, 'yes');
  if (said !== 'yes' && said !== 'no') invalid('yes', 'networking.answer_missing');
  return said === 'yes';
};

const sharesAt = (form: FormValues): boolean => textAt(form, 'shares') === 'yes';
const orNull = (text: string): never => (text === '' ? null : text) as never;

const answerOf = (form: FormValues) => ({
  answer: textAt(form, 'answer') as 'yes',
  why: orNull(textAt(form, 'why')),
  note: textAt(form, 'note'),
  quantity: numberAt(form, 'quantity'),
  ...(textAt(form, 'answer') === 'yes' ? { shares: sharesAt(form) } : {}),
});

const outcomeOf = (form: FormValues) => ({
  result: textAt(form, 'result') as 'agreed',
  amount: orNull(textAt(form, 'amount')),
  otherwise: (textAt(form, 'otherwise') || 'unknown') as 'unknown',
});

const reportOf = (form: FormValues) => ({ why: textAt(form, 'why') as 'other', note: textAt(form, 'note') });

type Doing = (caller: Caller, of: string, form: FormValues) => Promise<Fact[]>;

/** By somebody who speaks for a side, from an account. */
export const byAccount: Record<Act, Doing> = {
  answer: async (caller, introduction, form) => answerInvitation(caller, { introduction, ...answerOf(form) }),
  confirm: async (caller, introduction, form) =>
    confirmInterest(caller, { introduction, yes: yesAt(form), shares: sharesAt(form) }),
  pool: async (caller, introduction, form) =>
    agreeToPool(caller, { introduction, yes: yesAt(form), quantity: numberAt(form, 'quantity') }),
  words: async (caller, introduction, form) => relayWords(caller, { introduction, words: textAt(form, 'words') }),
  stop: async (caller, introduction) => stopRelay(caller, { introduction }),
  report: async (caller, introduction, form) => reportIntroduction(caller, { introduction, ...reportOf(form) }),
  outcome: async (caller, introduction, form) => tellOutcome(caller, { introduction, ...outcomeOf(form) }),
  meeting: async (caller, introduction, form) => setMeeting(caller, { introduction, on: textAt(form, 'on') }),
  opened: async () => hide(),
};

/** By whoever holds the code of a message, without an account. */
export const byCode: Record<Act, Doing> = {
  answer: async (caller, code, form) => answerByCode(caller, { code, ...answerOf(form) }),
  confirm: async (caller, code, form) => confirmByCode(caller, { code, yes: yesAt(form), shares: sharesAt(form) }),
  pool: async (caller, code, form) =>
    agreeToPoolByCode(caller, { code, yes: yesAt(form), quantity: numberAt(form, 'quantity') }),
  words: async (caller, code, form) => relayByCode(caller, { code, words: textAt(form, 'words') }),
  stop: async (caller, code) => stopByCode(caller, { code }),
  report: async (caller, code, form) => stopByCode(caller, { code, report: reportOf(form) }),
  outcome: async (caller, code, form) => tellOutcomeByCode(caller, { code, ...outcomeOf(form) }),
  meeting: async (caller, code, form) => setMeetingByCode(caller, { code, on: textAt(form, 'on') }),
  opened: async (caller, code) => noteOpened(caller, { code }),
};
