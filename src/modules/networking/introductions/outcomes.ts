import { newId } from '../../../platform/ids.ts';
import type { Fact } from '../../../platform/journal/fact.ts';
import { refuse } from '../../../platform/refusals.ts';
import type { Introduction } from './introduction-rows.ts';
import type { AnswerWay, Side } from '../rules/introduction.ts';
import { joinOutcomes } from '../rules/outcome.ts';
import type { Otherwise, Result, Told } from '../rules/outcome.ts';
import type { NetworkingContext, Tx } from '../rows.ts';

/** The opportunity in which a cooperative takes part for a need, held until the transaction ends. */
export const opportunityOf = async (tx: Tx, { need, structure }: Pick<Introduction, 'need' | 'structure'>) => {
  const opportunity = await tx
    .selectFrom('networking.opportunity as opportunity')
    .innerJoin('networking.opportunity_structure as of', 'of.opportunity', 'opportunity.id')
    .select(['opportunity.id', 'opportunity.state', 'opportunity.amount', 'opportunity.settled_at', 'opportunity.pool'])
    .where('of.need', '=', need)
    .where('of.structure', '=', structure)
    .forUpdate('opportunity')
    .executeTakeFirst();
  return opportunity ?? refuse('networking.not_introduced_yet');
};

/** Writes where an opportunity stands, and with it the introductions that it is of. */
export const moveOpportunity = async (
  { tx, now }: NetworkingContext,
  id: string,
  values: { state: 'meeting' | 'agreed' | 'delivered' | 'lost'; amount?: string | null },
): Promise<void> => {
  await tx
    .updateTable('networking.opportunity')
    .set({ ...values, changed_at: now })
    .where('id', '=', id)
    .execute();
  const of = await tx
    .selectFrom('networking.opportunity_structure')
    .select(['need', 'structure'])
    .where('opportunity', '=', id)
    .execute();
  await tx
    .updateTable('networking.introduction')
    .set({ state: values.state })
    .where('need', '=', of[0]!.need)
    .where(
      'structure',
      'in',
      of.map(({ structure }) => structure),
    )
    .where('state', 'in', ['introduced', 'meeting', 'agreed', 'delivered', 'lost'])
    .execute();
};

const toldBy = async (tx: Tx, opportunity: string): Promise<Map<Side, Told>> => {
  const rows = await tx
    .selectFrom('networking.outcome')
    .select(['side', 'result', 'amount'])
    .where('opportunity', '=', opportunity)
    .execute();
  return new Map(rows.map(({ side, ...told }) => [side, told]));
};

interface Telling {
  side: Side;
  result: Result;
  amount: string | null;
  otherwise: Otherwise;
}

/** Writes what one side tells; what both bear out becomes the outcome, what they contradict goes to the office. */
export const writeOutcome = async (
  context: NetworkingContext,
  introduction: Introduction,
  { side, result, amount, otherwise }: Telling,
  way: AnswerWay,
): Promise<Fact[]> => {
  const { tx, actor, now } = context;
  const opportunity = await opportunityOf(tx, introduction);
  if (opportunity.settled_at !== null) refuse('networking.outcome_settled');
  const told = { result, amount: result === 'agreed' || result === 'delivered' ? amount : null, otherwise, way };
  await tx
    .insertInto('networking.outcome')
    .values({ id: newId(), opportunity: opportunity.id, side, ...told, told_by: actor.id, told_at: now })
    .onConflict((conflict) =>
      conflict.constraint('one_outcome_per_side').doUpdateSet({ ...told, told_by: actor.id, told_at: now }),
    )
    .execute();
  const both = await toldBy(tx, opportunity.id);
  const joined = joinOutcomes(both.get('buyer') ?? null, both.get('structure') ?? null);
  await tx
    .updateTable('networking.opportunity')
    .set({ differs: joined.differs, changed_at: now })
    .where('id', '=', opportunity.id)
    .execute();
  const facts: Fact[] = [
    {
      fact: 'networking.outcome_told',
      about: opportunity.id,
      payload: { side, result, amount: told.amount, otherwise, way },
    },
  ];
  if (joined.differs)
    facts.push({ fact: 'networking.outcomes_differ', about: opportunity.id, payload: { in: joined.differs } });
  const moves = joined.result !== null && (joined.result !== opportunity.state || joined.amount !== opportunity.amount);
  if (!moves || joined.result === null) return facts;
  await moveOpportunity(context, opportunity.id, { state: joined.result, amount: joined.amount });
  return [
    ...facts,
    { fact: `networking.opportunity_${joined.result}`, about: opportunity.id, payload: { amount: joined.amount } },
  ];
};
