import { sql } from 'kysely';
import type { Transaction } from 'kysely';
import { processingSaid } from '../../../platform/processing.ts';
import type { Processing } from '../../../platform/processing.ts';
import type { NetworkingTables } from '../tables.ts';
import { words } from '../words/index.ts';

type Tx = Transaction<NetworkingTables>;

const past = (tx: Tx, before: Date) =>
  tx
    .selectFrom('networking.introduction')
    .where('anonymised_at', 'is', null)
    .where(sql<Date>`coalesce(introduced_at, answered_at, stopped_at, invited_at, created_at)`, '<', before);

/** What they wrote to each other, what was noted of a call, codes and reports. Answers, days and outcomes stay. */
const forgetWords = async (tx: Tx, ids: string[], now: Date): Promise<void> => {
  await tx.deleteFrom('networking.relayed').where('introduction', 'in', ids).execute();
  await tx.deleteFrom('networking.answer_code').where('introduction', 'in', ids).execute();
  await tx.updateTable('networking.report').set({ note: '' }).where('introduction', 'in', ids).execute();
  await tx
    .updateTable('networking.introduction')
    .set({ note: '', anonymised_at: now })
    .where('id', 'in', ids)
    .execute();
};

/** What introductions keep of people, and until when. */
export const introductionProcessings: Processing[] = [
  {
    name: 'networking.introductions',
    basis: 'consent',
    say: (lang) => processingSaid((part) => words(lang)(`intro.processing.${part}`)),
    retention: {
      months: 24,
      least: 6,
      most: 60,
      expired: async ({ tx }, before) => (await past(tx, before).select('id').execute()).length,
      anonymise: async ({ tx, now }, before, limit) => {
        const some = await past(tx, before).select('id').orderBy('id').limit(limit).forUpdate().execute();
        const ids = some.map(({ id }) => id);
        if (ids.length > 0) await forgetWords(tx, ids, now);
        return {
          records: ids.length,
          facts: ids.map((about) => ({ fact: 'networking.introduction_anonymised', about })),
        };
      },
    },
  },
];
