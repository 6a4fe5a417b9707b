import { sql } from 'kysely';
import type { Transaction } from 'kysely';
import { processingSaid } from '../../platform/processing.ts';
import type { Processing } from '../../platform/processing.ts';
import type { MeetingsTables } from './tables.ts';
import { words } from './words/index.ts';

type Tx = Transaction<MeetingsTables>;

const past = (tx: Tx, before: Date) =>
  tx
    .selectFrom('meetings.day')
    .where('anonymised_at', 'is', null)
    .where('state', 'in', ['finished', 'cancelled'])
    .where(sql<boolean>`held_on < ${before}::date`);

/** Who came by name, how she was reached and what she said of herself. Who met whom, and what came of it, stays. */
const forgetPeople = async (tx: Tx, days: string[], now: Date): Promise<void> => {
  await tx
    .updateTable('meetings.participant')
    .set((set) => ({
      ...{ contact: '', phone: null, email: null, person: null, expert: null, reason: '' },
      // An organisation keeps its name; an interpreter was a person.
      called: set.case().when('kind', '=', 'interpreter').then('—').else(set.ref('called')).end(),
      link_version: set('link_version', '+', 1),
    }))
    .where('day', 'in', days)
    .execute();
  await tx.updateTable('meetings.day').set({ anonymised_at: now }).where('id', 'in', days).execute();
};

export const processings: Processing[] = [
  {
    name: 'meetings.participants',
    basis: 'contract',
    say: (lang) => processingSaid((part) => words(lang)(`processing.${part}`)),
    retention: {
      months: 36,
      least: 12,
      most: 120,
      expired: async ({ tx }, before) => (await past(tx, before).select('id').execute()).length,
      anonymise: async ({ tx, now }, before, limit) => {
        const some = await past(tx, before).select('id').orderBy('id').limit(limit).forUpdate().execute();
        const ids = some.map(({ id }) => id);
        if (ids.length > 0) await forgetPeople(tx, ids, now);
        return { records: ids.length, facts: ids.map((about) => ({ fact: 'meetings.day_anonymised', about })) };
      },
    },
  },
];
