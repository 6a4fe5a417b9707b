import * as v from 'valibot';
import type { Fact } from '../../../platform/journal/fact.ts';
import { allow } from '../../../platform/rights.ts';
import { atTable, introductionAtTable, yesAtTable } from '../introductions/at-table.ts';
import { Day, Id } from '../inputs.ts';
import { introduce } from '../introductions/introducing.ts';
import { moveOpportunity, opportunityOf } from '../introductions/outcomes.ts';
import { command } from '../room.ts';
import { isIntroduced } from '../rules/introduction.ts';
import { reasonNotToIntroduce } from '../rules/meeting.ts';
import type { SaidAtTable } from '../rules/meeting.ts';
import type { NetworkingContext } from '../rows.ts';
import { takeBack } from '../introductions/taking-back.ts';

const word = v.nullable(v.boolean());

const Input = v.object({
  need: Id,
  structure: Id,
  /** The day on which they met. */
  on: Day,
  /** What each side says of the meeting: interested or not; null where it has said nothing. */
  said: v.object({ buyer: word, structure: word }),
  /** False where the meeting did not take place after all. */
  held: v.optional(v.boolean(), true),
});

type Met = Omit<v.InferOutput<typeof Input>, 'said' | 'held'>;

/** They met: what is agreed or lost already stays so. */
const meet = async (
  context: NetworkingContext,
  introduction: string,
  { need, structure, on }: Met,
): Promise<Fact[]> => {
  const opportunity = await opportunityOf(context.tx, { need, structure });
  if (opportunity.state !== 'interest' && opportunity.state !== 'meeting') return [];
  const moved = await context.tx
    .updateTable('networking.introduction')
    .set({ meeting_on: on })
    .where('id', '=', introduction)
    .where((where) => where.or([where('meeting_on', 'is', null), where('state', '=', 'introduced')]))
    .returning('id')
    .executeTakeFirst();
  if (!moved) return [];
  await moveOpportunity(context, opportunity.id, { state: 'meeting' });
  return [{ fact: 'networking.meeting_set', about: introduction, payload: { need, on } }];
};

const bothSaidYes = async (context: NetworkingContext, met: Met): Promise<Fact[]> => {
  const at = await atTable(context.tx, met);
  if (reasonNotToIntroduce(at) !== null) return [];
  const known = at.introduction;
  if (known !== null && isIntroduced(at.state ?? 'proposed'))
    return meet(context, known, { ...met, structure: at.structure });
  const introduction = await yesAtTable(context, { ...met, structure: at.structure });
  const introduced = await introduce(context, introduction);
  const { id, need, structure } = introduction;
  return [
    { fact: 'networking.interested_at_table', about: id, payload: { need, structure, on: met.on } },
    ...introduced,
    ...(await meet(context, id, { ...met, structure })),
  ];
};

const isYes = ({ buyer, structure }: SaidAtTable): boolean => buyer === true && structure === true;

/**
 * What both sides of a meeting day say of a need and a cooperative. Both interested, they are introduced and have met:
 * one opportunity, however many report it. A word that is taken back takes back what stood on it alone. Where the need
 * is closed, or she does not agree to be introduced, nothing is written. For the rooms of the house alone.
 */
export const noteMeeting = command(Input, async (context, { said, held, ...met }) => {
  allow(context.actor, context.actor.kind === 'system');
  if (held && isYes(said)) return bothSaidYes(context, met);
  const introduction = await introductionAtTable(context.tx, met);
  return introduction === null
    ? []
    : takeBack(context, introduction, { on: met.on, said: held ? said : { buyer: null, structure: null }, held });
});
