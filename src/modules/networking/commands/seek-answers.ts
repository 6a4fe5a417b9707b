import * as v from 'valibot';
import { refuse } from '../../../platform/refusals.ts';
import { Id } from '../inputs.ts';
import { outreachModes } from '../introductions/introduction-tables.ts';
import { mayTend, mayWrite } from '../policy.ts';
import { command } from '../room.ts';
import { isShown } from '../rules/posting.ts';
import { postingForUpdate } from '../rows.ts';
import { waveDue } from '../introductions/wave-job.ts';

const whole = (least: number, most: number, usual: number) =>
  v.optional(v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most)), usual);

const Input = v.object({
  need: Id,
  mode: v.picklist(outreachModes),
  /** How many are asked at a time, how many hours each wave has, and how many yes are enough. */
  waveSize: whole(1, 50, 5),
  waitHours: whole(1, 720, 48),
  enough: whole(1, 50, 3),
  /** `settings.origin`: where the links of its messages lead. */
  origin: v.pipe(v.string(), v.maxLength(200)),
});

/**
 * Says how cooperatives are sought for a need: the office proposes and confirms, the parties choose, or invitations
 * leave by themselves in waves. It may be changed while the need is open.
 */
export const seekAnswers = command(Input, async (context, { need: id, mode, waveSize, waitHours, enough, origin }) => {
  const { tx, actor, now, later } = context;
  const need = (await postingForUpdate(tx, id, actor)).open(actor, mode === 'parties' ? mayWrite : mayTend);
  if (need.side !== 'need' || !isShown(need)) refuse('networking.need_not_open');
  const how = { mode, wave_size: waveSize, wait_hours: waitHours, enough, origin };
  await tx
    .insertInto('networking.outreach')
    .values({ need: id, ...how, started_by: actor.id, started_at: now })
    .onConflict((conflict) => conflict.column('need').doUpdateSet(how))
    .execute();
  if (mode === 'automatic') await later(waveDue, { need: id }, { key: id });
  return [{ fact: 'networking.answers_sought', about: id, payload: { mode, waveSize, waitHours, enough } }];
});
