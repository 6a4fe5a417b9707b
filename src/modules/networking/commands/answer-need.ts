import * as v from 'valibot';
import { newId } from '../../../platform/ids.ts';
import { allow } from '../../../platform/rights.ts';
import { refuse } from '../../../platform/refusals.ts';
import { answerFields } from '../introductions/answer-input.ts';
import { writeAnswer } from '../introductions/answering.ts';
import { Id } from '../inputs.ts';
import { introductionForUpdate } from '../introductions/introduction-rows.ts';
import { represents } from '../policy.ts';
import { command } from '../room.ts';
import { isShown } from '../rules/posting.ts';
import { postingToRead } from '../rows.ts';
import type { NetworkingContext } from '../rows.ts';

const { quantity, note, shares } = answerFields;
const Input = v.object({
  need: Id,
  structure: Id,
  quantity,
  note,
  shares,
  /** `settings.origin`: where the links of later messages lead. */
  origin: v.pipe(v.string(), v.maxLength(200)),
});

/** Where the office has said nothing, the parties choose. */
const openToAnswers = ({ tx, actor, now }: NetworkingContext, need: string, origin: string) =>
  tx
    .insertInto('networking.outreach')
    .values({
      need,
      mode: 'parties',
      wave_size: 5,
      wait_hours: 48,
      enough: 3,
      origin,
      started_by: actor.id,
      started_at: now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();

/** A cooperative answers an open need of herself, where the parties choose; asked before or not. */
export const answerNeed = command(Input, async (context, { need: id, structure, origin, ...told }) => {
  const { tx, actor, now } = context;
  allow(actor, actor.kind === 'system' || represents(actor, structure));
  const need = (await postingToRead(tx, id, actor)).open(actor, (_, posting) => isShown(posting));
  if (need.side !== 'need') refuse('networking.need_not_open');
  if (need.structure === structure) refuse('networking.own_need');
  const outreach = await tx.selectFrom('networking.outreach').select('mode').where('need', '=', id).executeTakeFirst();
  if (outreach && outreach.mode !== 'parties') refuse('networking.office_proposes');
  const veto = await tx
    .selectFrom('networking.veto')
    .select('id')
    .where('party', '=', need.party)
    .where('structure', '=', structure)
    .where('lifted_at', 'is', null)
    .executeTakeFirst();
  if (veto) refuse('networking.not_for_her');
  await openToAnswers(context, id, origin);
  const came = { state: 'invited' as const, came_by: 'cooperative' as const, invited_at: now };
  await tx
    .insertInto('networking.introduction')
    .values({ id: newId(), need: id, party: need.party, structure, ...came, created_at: now } as never)
    .onConflict((conflict) =>
      // The office may have thought of her already, without having asked her.
      conflict
        .constraint('one_introduction_per_need_and_cooperative')
        .doUpdateSet(came)
        .where('networking.introduction.state', '=', 'proposed'),
    )
    .execute();
  const { id: introduction } = await tx
    .selectFrom('networking.introduction')
    .select('id')
    .where('need', '=', id)
    .where('structure', '=', structure)
    .executeTakeFirstOrThrow();
  const locked = (await introductionForUpdate(tx, introduction, actor)).open(actor, () => true);
  return writeAnswer(context, locked, { ...told, answer: 'yes' }, 'account');
});
