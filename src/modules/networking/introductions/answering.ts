import type { Fact } from '../../../platform/journal/fact.ts';
import { invalid, refuse } from '../../../platform/refusals.ts';
import { introduce } from './introducing.ts';
import type { Introduction } from './introduction-rows.ts';
import { leavePool } from './pooling.ts';
import { isUnanswered, reasonNotToAnswer } from '../rules/introduction.ts';
import type { AnswerWay, DeclineReason } from '../rules/introduction.ts';
import type { NetworkingContext } from '../rows.ts';

/** What a cooperative answers. */
export interface Answer {
  answer: 'yes' | 'no' | 'call';
  why?: DeclineReason | null;
  note?: string;
  /** How much of what is needed she can bring, in its unit. */
  quantity?: number | null;
  /** Whether the buyer may see her number, once both said yes. */
  shares?: boolean | null;
}

/** What was closed without an answer goes on with one, however late. */
const goesOn = { stopped_why: null, stopped_at: null };

type Writing = Pick<NetworkingContext, 'tx' | 'actor' | 'now'> & NetworkingContext;

const yes = async (context: Writing, i: Introduction, told: Answer, way: AnswerWay): Promise<Fact[]> => {
  const { tx, actor, now } = context;
  const quantity = told.quantity ?? i.quantity;
  const shares = told.shares ?? i.structureShares;
  const again = i.state === 'interested';
  if (again && quantity === i.quantity && shares === i.structureShares) return [];
  await tx
    .updateTable('networking.introduction')
    .set({
      state: 'interested',
      declined_why: null,
      ...goesOn,
      note: told.note ?? '',
      quantity,
      structure_shares: shares,
      ...(again
        ? {}
        : { answered_at: now, answered_way: way, answered_by: actor.id, called_at: way === 'agent' ? now : null }),
    })
    .where('id', '=', i.id)
    .execute();
  const fact = {
    fact: 'networking.cooperative_interested',
    about: i.id,
    payload: { need: i.need, structure: i.structure, way },
  };
  const facts: Fact[] = again ? [] : [fact];
  // A buyer who has said yes already, to one that then hesitated, is not asked twice.
  return i.buyerYes === true && i.pool === null
    ? [...facts, ...(await introduce(context, { ...i, state: 'interested' }))]
    : facts;
};

const no = async (context: Writing, i: Introduction, told: Answer, way: AnswerWay): Promise<Fact[]> => {
  const { tx, actor, now } = context;
  const why = told.why ?? 'other';
  if (i.state === 'declined' && i.declinedWhy === why) return [];
  const left = await leavePool(context, i);
  await tx
    .updateTable('networking.introduction')
    .set({
      state: 'declined',
      declined_why: why,
      ...goesOn,
      note: told.note ?? '',
      answered_at: now,
      answered_way: way,
      answered_by: actor.id,
      called_at: way === 'agent' ? now : null,
    })
    .where('id', '=', i.id)
    .execute();
  return [
    ...left,
    {
      fact: 'networking.cooperative_declined',
      about: i.id,
      payload: { need: i.need, structure: i.structure, why, way },
    },
  ];
};

const call = async ({ tx, now }: Writing, i: Introduction): Promise<Fact[]> => {
  const asked = await tx
    .updateTable('networking.introduction')
    .set({ call_asked_at: now, ...(isUnanswered(i) ? { state: 'opened' as const, ...goesOn } : {}) })
    .where('id', '=', i.id)
    .where((where) => where.or([where('call_asked_at', 'is', null), where('called_at', 'is not', null)]))
    .returning('id')
    .executeTakeFirst();
  return asked
    ? [{ fact: 'networking.call_asked', about: i.id, payload: { need: i.need, structure: i.structure } }]
    : [];
};

/**
 * Writes what a cooperative answers, whoever brings it and by whichever way. The same answer twice changes nothing.
 * @throws Refusal, Invalid at `why` for a no without a reason where one can be asked
 */
export const writeAnswer = async (
  context: NetworkingContext,
  introduction: Introduction,
  told: Answer,
  way: AnswerWay,
): Promise<Fact[]> => {
  const reason = reasonNotToAnswer(introduction);
  if (reason) refuse(`networking.${reason}`);
  if (told.answer === 'call') return call(context, introduction);
  if (told.answer === 'yes') return yes(context, introduction, told, way);
  if (!told.why && way !== 'sms') invalid('why', 'networking.why_missing');
  return no(context, introduction, told, way);
};
