import type { Context } from '../../platform/command.ts';
import type { Fact } from '../../platform/journal/fact.ts';
import { askingFor } from './rows.ts';
import { movingUp } from './rules/seats.ts';
import type { TrainingsTables } from './tables.ts';

/** Gives the seats that are free to the waiting list, in its order, and answers who moved up. */
export const fillSeats = async (
  { tx, now }: Pick<Context<TrainingsTables>, 'tx' | 'now'>,
  { id, capacity }: { id: string; capacity: number },
): Promise<string[]> => {
  const up = movingUp(capacity, await askingFor(tx, id));
  if (up.length > 0) {
    await tx
      .updateTable('trainings.enrolment')
      .set({ state: 'enrolled', moved_at: now })
      .where('session', '=', id)
      .where('structure', 'in', up)
      .execute();
  }
  return up;
};

/** The same, journalled: one fact for each cooperative that moved up. */
export const moveUp = async (
  context: Pick<Context<TrainingsTables>, 'tx' | 'now'>,
  session: { id: string; capacity: number },
): Promise<Fact[]> =>
  (await fillSeats(context, session)).map((structure) => ({
    fact: 'trainings.moved_up',
    about: session.id,
    payload: { structure },
  }));
