import { sql } from 'kysely';
import type { Transaction } from 'kysely';
import { processingSaid } from '../../platform/processing.ts';
import type { Processing } from '../../platform/processing.ts';
import type { AccompanimentTables } from './tables.ts';
import { words } from './words/index.ts';

type Tx = Transaction<AccompanimentTables>;

const past = (tx: Tx, before: Date) =>
  tx
    .selectFrom('accompaniment.engagement')
    .where('anonymised_at', 'is', null)
    .where('state', 'in', ['completed', 'withdrawn'])
    .where(sql<Date>`coalesce(completed_at, withdrawn_at)`, '<', before);

const visitsOf = (tx: Tx, engagements: string[]) =>
  tx.selectFrom('accompaniment.visit').select('id').where('engagement', 'in', engagements);

const plansOf = (tx: Tx, engagements: string[]) =>
  tx.selectFrom('accompaniment.plan').select('id').where('engagement', 'in', engagements);

/** Who signed, who was named, photos and remarks. Dates, lengths, themes, classes, actions and costs stay. */
const forgetNames = async (tx: Tx, ids: string[], now: Date): Promise<void> => {
  await tx.deleteFrom('accompaniment.visit_file').where('visit', 'in', visitsOf(tx, ids)).execute();
  await tx
    .updateTable('accompaniment.visit')
    .set({ summary: '', place_note: '', missed_note: '', signed_by: '' })
    .where('engagement', 'in', ids)
    .execute();
  await tx
    .updateTable('accompaniment.plan_consent')
    .set({ given_by: '', file: null, digest: null })
    .where('plan', 'in', plansOf(tx, ids))
    .execute();
  await tx.updateTable('accompaniment.action').set({ owner: '' }).where('plan', 'in', plansOf(tx, ids)).execute();
  await tx
    .updateTable('accompaniment.engagement')
    .set({ withdrawn_note: '', anonymised_at: now })
    .where('id', 'in', ids)
    .execute();
};

export const processings: Processing[] = [
  {
    name: 'accompaniment.engagements',
    basis: 'contract',
    say: (lang) => processingSaid((part) => words(lang)(`processing.${part}`)),
    retention: {
      months: 60,
      least: 12,
      most: 120,
      expired: async ({ tx }, before) => (await past(tx, before).select('id').execute()).length,
      anonymise: async ({ tx, now }, before, limit) => {
        const some = await past(tx, before).select('id').orderBy('id').limit(limit).forUpdate().execute();
        const ids = some.map(({ id }) => id);
        if (ids.length > 0) await forgetNames(tx, ids, now);
        const facts = ids.map((about) => ({ fact: 'accompaniment.engagement_anonymised', about }));
        return { records: ids.length, facts };
      },
    },
  },
];
