import type { Fact } from '../../../platform/journal/fact.ts';
import type { Introduction } from './introduction-rows.ts';
import { isIntroduced } from '../rules/introduction.ts';
import { afterTakenBack } from '../rules/meeting.ts';
import type { SaidAtTable } from '../rules/meeting.ts';
import type { NetworkingContext, Tx } from '../rows.ts';

interface Corrected {
  on: string;
  said: SaidAtTable;
  held: boolean;
}

const standing = (tx: Tx, id: string) =>
  tx
    .selectFrom('networking.introduction')
    .select(['state', 'answered_way', 'buyer_yes', 'buyer_way', 'invited_at', 'opened_at', 'meeting_on'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow();

/** The opportunity of an introduction while nothing else bears it out: nobody told an outcome, and none was settled. */
const unborne = async (tx: Tx, introduction: string): Promise<string | null> => {
  const found = await tx
    .selectFrom('networking.opportunity as o')
    .select('o.id')
    .where('o.introduction', '=', introduction)
    .where('o.state', 'in', ['interest', 'meeting'])
    .where('o.settled_at', 'is', null)
    .where('o.pool', 'is', null)
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('networking.outcome as told').select('told.id').whereRef('told.opportunity', '=', 'o.id'))),
    )
    .forUpdate()
    .executeTakeFirst();
  return found?.id ?? null;
};

const undo = async (tx: Tx, opportunity: string): Promise<void> => {
  await tx.deleteFrom('networking.opportunity_structure').where('opportunity', '=', opportunity).execute();
  await tx.deleteFrom('networking.opportunity').where('id', '=', opportunity).execute();
};

/** They had agreed before, and did not meet: they are introduced, as they were. */
const unmeet = async ({ tx, now }: NetworkingContext, { id, need }: Introduction): Promise<Fact[]> => {
  const opportunity = await unborne(tx, id);
  if (opportunity === null) return [];
  await tx
    .updateTable('networking.opportunity')
    .set({ state: 'interest', changed_at: now })
    .where('id', '=', opportunity)
    .execute();
  await tx
    .updateTable('networking.introduction')
    .set({ state: 'introduced', meeting_on: null })
    .where('id', '=', id)
    .execute();
  return [{ fact: 'networking.meeting_undone', about: id, payload: { need, opportunity } }];
};

/**
 * A word said at a table is taken back, or the meeting did not take place: what stood on it alone is undone, and the
 * journal keeps both. What a side said elsewhere, or told since, stands.
 */
export const takeBack = async (
  context: NetworkingContext,
  introduction: Introduction,
  { on, said, held }: Corrected,
): Promise<Fact[]> => {
  const { tx, now } = context;
  const { id, need, structure } = introduction;
  const was = await standing(tx, id);
  const byTable = { buyer: was.buyer_way === 'meeting', structure: was.answered_way === 'meeting' };
  const counted = isIntroduced(was.state);
  if (!byTable.buyer && !byTable.structure)
    return !held && was.state === 'meeting' && was.meeting_on === on ? unmeet(context, introduction) : [];
  const opportunity = counted ? await unborne(tx, id) : null;
  if (counted && opportunity === null) return [];
  if (opportunity !== null) await undo(tx, opportunity);
  const before = { byTable, invited: was.invited_at !== null, opened: was.opened_at !== null };
  const { state, buyerYes } = afterTakenBack(before, said);
  if (!counted && state === was.state && buyerYes === was.buyer_yes) return [];
  const unanswered = state === 'proposed' || state === 'invited' || state === 'opened';
  await tx
    .updateTable('networking.introduction')
    .set({
      ...{ state, buyer_yes: buyerYes, introduced_at: null, meeting_on: null },
      declined_why: state === 'declined' ? 'other' : null,
      ...(unanswered ? { answered_at: null, answered_way: null } : {}),
      ...(buyerYes === null ? { buyer_at: null, buyer_way: null } : {}),
      ...(buyerYes === false ? { buyer_at: now } : {}),
    })
    .where('id', '=', id)
    .execute();
  return [
    { fact: 'networking.introduction_undone', about: id, payload: { need, structure, said: { ...said } } },
    ...(opportunity === null
      ? []
      : [{ fact: 'networking.opportunity_undone', about: opportunity, payload: { need, structure } }]),
  ];
};
