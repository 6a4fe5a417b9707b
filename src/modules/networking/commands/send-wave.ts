import * as v from 'valibot';
import { refuse } from '../../../platform/refusals.ts';
import { Id } from '../inputs.ts';
import { invite } from '../introductions/inviting.ts';
import type { Invited } from '../introductions/inviting.ts';
import { loadMatching } from '../matching/matching-of-needs.ts';
import { mayTend } from '../policy.ts';
import { command } from '../room.ts';
import { matchNeeds } from '../rules/match-needs.ts';
import { isShown } from '../rules/posting.ts';
import { afterWave, nextWave } from '../rules/wave.ts';
import { postingForUpdate } from '../rows.ts';
import type { NetworkingContext, Posting } from '../rows.ts';
import { waveDue } from '../introductions/wave-job.ts';

const Input = v.object({
  need: Id,
  /** The office sends the next wave now, whatever the clock says. */
  now: v.optional(v.boolean(), false),
});

const standingOf = async ({ tx }: NetworkingContext, need: string) => {
  const rows = await tx.selectFrom('networking.introduction').select('state').where('need', '=', need).execute();
  const states = rows.map(({ state }) => state);
  return {
    interested: states.filter((state) => !['proposed', 'invited', 'opened', 'declined', 'stopped'].includes(state))
      .length,
    waiting: states.filter((state) => state === 'invited' || state === 'opened').length,
  };
};

/** The best for both sides among those who were not asked yet; who has waited longest takes a seat when due. */
const bestOf = async (context: NetworkingContext, need: Posting, seats: number): Promise<Invited[]> => {
  const { matching } = await loadMatching(context.tx, [{ posting: need, seats }], { now: context.now });
  return matchNeeds(matching).matches.map(({ cooperative, score, sides, agreed, missing, exposure }) => ({
    structure: cooperative,
    score,
    sides,
    agreed,
    missing,
    exposure,
  }));
};

/** Invitations leave in waves until enough have answered: sends the one that is due, and sees to the next. */
export const sendWave = command(Input, async (context, { need: id, now: atOnce }) => {
  const { tx, actor, now, later } = context;
  const need = (await postingForUpdate(tx, id, actor)).open(actor, mayTend);
  const outreach = await tx.selectFrom('networking.outreach').selectAll().where('need', '=', id).executeTakeFirst();
  if (!outreach) return atOnce ? refuse('networking.outreach_missing') : [];
  const { wave_size: waveSize, wait_hours: waitHours, enough, mode, origin, waves } = outreach;
  const terms = { waveSize, waitHours, enough };
  const standing = { ...(await standingOf(context, id)), nextAt: outreach.next_at, needOpen: isShown(need) };
  const wanted = atOnce && standing.needOpen ? waveSize : nextWave(terms, standing, now);
  if (atOnce && wanted === 0) refuse('networking.need_not_open');
  if (!atOnce && mode !== 'automatic') return [];
  if (wanted === 0) {
    const stillDue = standing.needOpen && standing.interested < enough && outreach.next_at !== null;
    if (stillDue) await later(waveDue, { need: id }, { key: id, after: outreach.next_at as Date });
    return [];
  }
  const chosen = await bestOf(context, need, wanted);
  if (chosen.length === 0 && atOnce) refuse('networking.nobody_left_to_ask');
  const cameBy = mode === 'automatic' && !atOnce ? ('automatic' as const) : ('office' as const);
  const facts = await invite(context, need, chosen, { cameBy, wave: waves + 1, origin });
  const nextAt = afterWave(terms, now);
  await tx
    .updateTable('networking.outreach')
    .set({ waves: waves + 1, next_at: nextAt })
    .where('need', '=', id)
    .execute();
  if (mode === 'automatic' && chosen.length > 0) await later(waveDue, { need: id }, { key: id, after: nextAt });
  return [...facts, { fact: 'networking.wave_sent', about: id, payload: { wave: waves + 1, asked: facts.length } }];
});
