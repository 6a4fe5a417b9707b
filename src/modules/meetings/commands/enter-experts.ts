import * as v from 'valibot';
import { hide, invalid, refuse } from '../../../platform/refusals.ts';
import { inLang as said } from '../../../platform/words/trilingual.ts';
import { expertsForDay } from '../../experts/index.ts';
import type { ExpertForDay } from '../../experts/index.ts';
import { Id } from '../inputs.ts';
import { mayHelpDay } from '../policy.ts';
import { command } from '../room.ts';
import { dayForUpdate } from '../rows.ts';
import { enterParticipants } from './enter-participants.ts';
import { proposeWishes } from './propose-wishes.ts';

const Input = v.object({
  day: Id,
  experts: v.pipe(v.array(Id), v.minLength(1, 'meetings.nobody_chosen'), v.maxLength(60)),
  /** At a table of her own, or between two that share no language. */
  as: v.picklist(['expert', 'interpreter']),
});

const asParticipant = (kind: 'expert' | 'interpreter', one: ExpertForDay) => ({
  ...{ kind, expert: one.id, person: one.person, called: one.name, languages: one.languages, lang: one.lang },
  ...{ phone: one.phone ?? '', email: one.email ?? '' },
  about: kind === 'expert' ? said(one.headline, one.lang).slice(0, 300) : '',
});

/** Enters experts of the pool, to receive as buyers do or to interpret: whom they must not advise is not proposed to them. */
export const enterExperts = command(Input, async (context, { day: id, experts, as }) => {
  const { tx, actor, now, ground } = context;
  const day = (await dayForUpdate(tx, id, actor)).open(actor, mayHelpDay);
  const found = await expertsForDay({ ground, actor, now, within: tx }, { on: day.heldOn, ids: experts });
  if (found.length < new Set(experts).size) return hide();
  if (as === 'interpreter' && found.some(({ languages }) => languages.length < 2))
    invalid('experts', 'meetings.one_language');
  const elsewhere = await tx
    .selectFrom('meetings.participant as one')
    .innerJoin('meetings.day as other', 'other.id', 'one.day')
    .select('one.called')
    .where('one.expert', 'in', experts)
    .where('one.state', '<>', 'withdrawn')
    .where('other.id', '<>', id)
    .where('other.held_on', '=', day.heldOn)
    .where('other.state', '<>', 'cancelled')
    .executeTakeFirst();
  if (elsewhere) refuse('meetings.expert_elsewhere', { name: elsewhere.called });
  const participants = found.map((one) => asParticipant(as, one));
  const entered = await enterParticipants.within(context, { day: id, participants });
  return [...entered, ...(await proposeWishes.within(context, { day: id }))];
});
