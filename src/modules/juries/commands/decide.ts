import * as v from 'valibot';
import { newId } from '../../../platform/ids.ts';
import { refuse } from '../../../platform/refusals.ts';
import { openDeliberationOf } from '../deliberation-rows.ts';
import { count, Id, note } from '../inputs.ts';
import { factsOfPanel } from '../panel-rows.ts';
import { mayRunPanel } from '../policy.ts';
import { command } from '../room.ts';
import { only, panelForUpdate } from '../rows.ts';
import { isAdopted, outOfTheRoom, reasonNotToDecide } from '../rules/deliberation.ts';

const Input = v.object({
  panel: Id,
  entry: Id,
  kind: v.picklist(['confirm', 'move', 'set_aside']),
  to_rank: v.optional(v.nullable(count(1, 100_000)), null),
  reason: note(),
  /** The juror who proposes it. */
  proposed_by: Id,
  votes_for: count(0, 100),
  votes_against: count(0, 100),
  abstained: count(0, 100),
});

/** One decision on one entry, with its votes; who is out of the room follows from the conflicts. */
export const decide = command(Input, async ({ tx, actor, now }, decided) => {
  const panel = (await panelForUpdate(tx, decided.panel, actor)).open(actor, mayRunPanel);
  only(panel, 'deliberate');
  const deliberation = await openDeliberationOf(tx, panel.id);
  const facts = await factsOfPanel(tx, panel);
  const { entry, kind, to_rank: toRank, reason, proposed_by: proposer } = decided;
  if (!facts.entries.some(({ id, withdrawn }) => id === entry && !withdrawn)) refuse('juries.hand_nobody');
  const recused = outOfTheRoom(deliberation.present, facts.conflicts, entry);
  const votes = { for: decided.votes_for, against: decided.votes_against, abstained: decided.abstained };
  const no = reasonNotToDecide({ kind, toRank, reason, proposer, votes }, deliberation.present, recused);
  if (no) refuse(`juries.${no}`, { voters: deliberation.present.length - recused.length });
  const [id, adopted, to_rank] = [newId(), isAdopted(votes), kind === 'move' ? toRank : null];
  const { votes_for, votes_against, abstained } = decided;
  await tx
    .insertInto('juries.decision')
    .values({
      id,
      deliberation: deliberation.id,
      entry,
      kind,
      to_rank,
      reason,
      proposed_by: proposer,
      votes_for,
      votes_against,
      abstained,
      recused,
      adopted,
      at: now,
    })
    .execute();
  // What was signed before this decision did not hold it.
  await tx.updateTable('juries.deliberation').set({ signed: '[]' }).where('id', '=', deliberation.id).execute();
  return [
    {
      fact: 'juries.decision_taken',
      about: panel.id,
      payload: { decision: id, entry, kind, to_rank, proposed_by: proposer, votes, recused, adopted },
    },
  ];
});
