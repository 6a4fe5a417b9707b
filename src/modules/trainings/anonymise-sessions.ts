import type { Context } from '../../platform/command.ts';
import type { Fact } from '../../platform/journal/fact.ts';
import type { TrainingsTables } from './tables.ts';

type Reading = Pick<Context<TrainingsTables>, 'tx'>;

// Invented sessions name nobody: a house that shows them goes on showing them whole.
const expired = ({ tx }: Reading, before: Date) =>
  tx
    .selectFrom('trainings.session')
    .where('anonymised_at', 'is', null)
    .where('demo', '=', false)
    .where('starts_at', '<', before);

/** How many sessions before then still tell who came by name. */
export const expiredSessions = async (context: Reading, before: Date): Promise<number> => {
  const row = await expired(context, before)
    .select(({ fn }) => fn.countAll<string>().as('n'))
    .executeTakeFirstOrThrow();
  return Number(row.n);
};

/**
 * Takes the names out of `limit` sessions: participants, certificates given to people, signed sheets, a trainer of
 * outside. Who came of each cooperative, by sex and age band, stays, as do the codes of certificates.
 */
export const anonymiseSessions = async (
  context: Context<TrainingsTables>,
  before: Date,
  limit: number,
): Promise<{ records: number; facts: Fact[] }> => {
  const { tx, now } = context;
  const some = await expired(context, before).select('id').orderBy('id').limit(limit).forUpdate().execute();
  if (some.length === 0) return { records: 0, facts: [] };
  const ids = some.map(({ id }) => id);
  await tx.updateTable('trainings.participant').set({ name: '' }).where('session', 'in', ids).execute();
  await tx
    .updateTable('trainings.certificate')
    .set({ holder: '' })
    .where('session', 'in', ids)
    .where('participant', 'is not', null)
    .execute();
  await tx.deleteFrom('trainings.sheet').where('session', 'in', ids).execute();
  await tx
    .updateTable('trainings.session')
    .set({ trainer_said: '', anonymised_at: now })
    .where('id', 'in', ids)
    .execute();
  return { records: ids.length, facts: ids.map((about) => ({ fact: 'trainings.session_anonymised', about })) };
};
