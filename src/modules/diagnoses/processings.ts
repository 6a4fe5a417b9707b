import type { Transaction } from 'kysely';
import { processingSaid } from '../../platform/processing.ts';
import type { Processing } from '../../platform/processing.ts';
import type { DiagnosesTables } from './tables.ts';
import { words } from './words/index.ts';

type Tx = Transaction<DiagnosesTables>;

const past = (tx: Tx, before: Date) =>
  tx
    .selectFrom('diagnoses.diagnosis')
    .where('anonymised_at', 'is', null)
    .where('state', '=', 'agreed')
    .where('agreed_at', '<', before);

/** What was written or photographed beside the scores. That there was evidence, and who verified it, stays. */
const forgetWords = async (tx: Tx, ids: string[], now: Date): Promise<void> => {
  await tx.updateTable('diagnoses.answer').set({ note: '' }).where('diagnosis', 'in', ids).execute();
  await tx
    .updateTable('diagnoses.answer')
    .set({ reason: '—' })
    .where('diagnosis', 'in', ids)
    .where('reason', '<>', '')
    .execute();
  await tx
    .updateTable('diagnoses.evidence')
    .set({ file: null, name: '', said: '', gone_at: now })
    .where('diagnosis', 'in', ids)
    .where('kind', '<>', 'figure')
    .execute();
  await tx.updateTable('diagnoses.diagnosis').set({ anonymised_at: now }).where('id', 'in', ids).execute();
};

export const processings: Processing[] = [
  {
    name: 'diagnoses.answers',
    basis: 'mission',
    say: (lang) => processingSaid((part) => words(lang)(`processing.${part}`)),
    retention: {
      months: 60,
      least: 24,
      most: 120,
      expired: async ({ tx }, before) => (await past(tx, before).select('id').execute()).length,
      anonymise: async ({ tx, now }, before, limit) => {
        const some = await past(tx, before).select('id').orderBy('id').limit(limit).forUpdate().execute();
        const ids = some.map(({ id }) => id);
        if (ids.length > 0) await forgetWords(tx, ids, now);
        const facts = ids.map((about) => ({ fact: 'diagnoses.diagnosis_anonymised', about }));
        return { records: ids.length, facts };
      },
    },
  },
];
