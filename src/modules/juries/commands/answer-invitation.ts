import * as v from 'valibot';
import { refuse } from '../../../platform/refusals.ts';
import { langs } from '../../../platform/words/lang.ts';
import { Id, TieInput } from '../inputs.ts';
import { isOwnSeat } from '../policy.ts';
import { command } from '../room.ts';
import { ownSeat } from '../rows.ts';
import { reasonNotToAnswer } from '../rules/panel.ts';

const Codes = v.optional(v.pipe(v.array(v.pipe(v.string(), v.maxLength(60))), v.maxLength(200)), []);

const Input = v.variant('accept', [
  v.object({ panel: Id, accept: v.literal(false) }),
  v.object({
    panel: Id,
    accept: v.literal(true),
    institution: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(200)), ''),
    sectors: Codes,
    regions: Codes,
    languages: v.pipe(v.array(v.picklist(langs)), v.minLength(1, 'juries.language_missing')),
    /** Structures, phones and funders the juror is bound to, beside being oneself. */
    ties: v.optional(v.pipe(v.array(TieInput), v.maxLength(50)), []),
  }),
]);

/** The juror's own answer; until the office has settled who it is, it may be given again. */
export const answerInvitation = command(Input, async ({ tx, actor, now }, answer) => {
  const seat = (await ownSeat(tx, answer.panel, actor)).open(actor, isOwnSeat);
  const no = reasonNotToAnswer(seat.panelState, seat.state);
  if (no) refuse(`juries.${no}`);
  const update = tx.updateTable('juries.juror').where('id', '=', seat.id);
  if (!answer.accept) {
    await update.set({ state: 'declined', answered_at: now }).execute();
    return [{ fact: 'juries.invitation_declined', about: seat.panel, payload: { juror: seat.id } }];
  }
  const { institution, sectors, regions, languages, ties } = answer;
  const own = seat.ties.filter(({ kind, as }) => as === undefined && (kind === 'person' || kind === 'phone'));
  await update
    .set({
      institution,
      sectors,
      regions,
      languages,
      state: 'accepted',
      answered_at: now,
      ties: JSON.stringify([...own, ...ties]),
    })
    .execute();
  return [{ fact: 'juries.invitation_accepted', about: seat.panel, payload: { juror: seat.id } }];
});
