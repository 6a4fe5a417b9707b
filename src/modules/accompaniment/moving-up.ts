import { sql } from 'kysely';
import type { Context } from '../../platform/command.ts';
import type { Fact } from '../../platform/journal/fact.ts';
import { dayOf } from '../../platform/words/format.ts';
import type { Phase } from './rows.ts';
import { placesTaken } from './rows.ts';
import { monthsLater } from './rules/eligibility.ts';
import { givenPlaces } from './rules/places.ts';
import type { AccompanimentTables } from './tables.ts';

type Writing = Pick<Context<AccompanimentTables>, 'tx' | 'now'>;

/** Gives these engagements their place: the months of the tranche begin today. */
export const enrol = async ({ tx, now }: Writing, phase: Phase, ids: string[], from: string): Promise<Fact[]> => {
  if (ids.length === 0) return [];
  await sql`update accompaniment.engagement
    set state = 'enrolled', enrolled_at = ${now}, ends_on = ${monthsLater(dayOf(now), phase.months)}
    where id = any(${ids}::uuid[])`.execute(tx);
  return ids.map((id) => ({ fact: 'accompaniment.enrolled', about: id, payload: { phase: phase.id, from } }));
};

/**
 * Moves the waiting list up as far as there are places, in the order of the applications; nobody has to think of it.
 * The caller holds the phase.
 */
export const moveUp = async (writing: Writing, phase: Phase): Promise<Fact[]> => {
  const waiting = await writing.tx
    .selectFrom('accompaniment.engagement')
    .select(['id', 'region'])
    .where('phase', '=', phase.id)
    .where('state', '=', 'waitlisted')
    .orderBy('applied_at')
    .orderBy('id')
    .execute();
  if (waiting.length === 0) return [];
  return enrol(writing, phase, givenPlaces(phase, await placesTaken(writing.tx, phase.id), waiting), 'waiting_list');
};
