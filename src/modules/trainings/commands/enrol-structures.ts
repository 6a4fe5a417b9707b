import type { Transaction } from 'kysely';
import * as v from 'valibot';
import type { Context } from '../../../platform/command.ts';
import type { Fact } from '../../../platform/journal/fact.ts';
import { newId } from '../../../platform/ids.ts';
import { invalid, refuse } from '../../../platform/refusals.ts';
import { fillSeats } from '../fill-seats.ts';
import { Id, Seats } from '../inputs.ts';
import { mayRunSession } from '../policy.ts';
import { command } from '../room.ts';
import { sessionForUpdate } from '../rows.ts';
import { reasonNotToChange } from '../rules/session.ts';
import type { TrainingsTables } from '../tables.ts';

const Input = v.object({
  session: Id,
  /** All sessions to come of its series as well. */
  series: v.optional(v.boolean(), false),
  structures: v.pipe(v.array(Id), v.minLength(1, 'trainings.nobody_there'), v.maxLength(600)),
  seats: v.optional(Seats, 2),
});

type Trainings = Pick<Context<TrainingsTables>, 'tx' | 'now'>;

const refuseUnknown = async (tx: Transaction<TrainingsTables>, structures: readonly string[]): Promise<void> => {
  const known = await tx
    .selectFrom('registry.structure_listed')
    .select('id')
    .where('id', 'in', [...structures])
    .where('state', '=', 'active')
    .execute();
  if (known.length < new Set(structures).size) invalid('structures', 'trainings.structure_unknown');
};

/** Those that hold seats already stay as they are; one that had withdrawn asks again, at the end of the list. */
const ask = async ({ tx, now }: Trainings, session: string, structures: readonly string[], seats: number) => {
  const asked = await tx
    .insertInto('trainings.enrolment')
    .values(
      [...new Set(structures)].map((structure) => ({
        id: newId(),
        session,
        structure,
        seats,
        state: 'waitlisted' as const,
        asked_at: now,
      })),
    )
    .onConflict((conflict) =>
      conflict
        .columns(['session', 'structure'])
        .doUpdateSet((set) => ({
          id: set.ref('excluded.id'),
          state: 'waitlisted',
          seats,
          asked_at: now,
          moved_at: null,
        }))
        .where('trainings.enrolment.state', '=', 'withdrawn'),
    )
    .returning('structure')
    .execute();
  return asked.map(({ structure }) => structure);
};

const laterOfSeries = async (tx: Transaction<TrainingsTables>, series: string, after: Date): Promise<string[]> =>
  (
    await tx
      .selectFrom('trainings.session')
      .select('id')
      .where('series', '=', series)
      .where('starts_at', '>', after)
      .where('state', '=', 'planned')
      .orderBy('starts_at')
      .execute()
  ).map(({ id }) => id);

/**
 * Invites cooperatives to a session, or to all that is to come of its series. Who finds no seat is in the waiting list.
 * The first fact of a gesture says of how many sessions it is: it is what the cooperatives are told.
 */
export const enrolStructures = command(Input, async (context, { session: id, series, structures, seats }) => {
  const { tx, actor } = context;
  const first = (await sessionForUpdate(tx, id, actor)).open(actor, mayRunSession);
  await refuseUnknown(tx, structures);
  const others = series && first.series !== null ? await laterOfSeries(tx, first.series, first.startsAt) : [];
  const facts: Fact[] = [];
  for (const one of [id, ...others]) {
    const session = one === id ? first : (await sessionForUpdate(tx, one, actor)).open(actor, mayRunSession);
    const why = reasonNotToChange(session);
    if (why) refuse(`trainings.${why}`);
    const asked = new Set(await ask(context, one, structures, seats));
    const up = new Set(await fillSeats(context, session));
    if (asked.size === 0) continue;
    const enrolled = [...asked].filter((structure) => up.has(structure));
    const waitlisted = [...asked].filter((structure) => !up.has(structure));
    const sessions = one === id ? 1 + others.length : 0;
    facts.push({
      fact: 'trainings.structures_enrolled',
      about: one,
      payload: { enrolled, waitlisted, seats, sessions },
    });
  }
  return facts;
});
