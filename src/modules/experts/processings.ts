import type { Transaction } from 'kysely';
import { processingSaid } from '../../platform/processing.ts';
import type { Processing } from '../../platform/processing.ts';
import { tellSearch } from './searched.ts';
import type { ExpertsTables } from './tables.ts';
import { words } from './words/index.ts';

type Tx = Transaction<ExpertsTables>;

const past = (tx: Tx, before: Date) =>
  tx
    .selectFrom('experts.expert')
    .where('anonymised_at', 'is', null)
    .where('state', '=', 'left')
    .where('left_at', '<', before);

/** Who it was, how to reach her, with whom she had ties, what was said of her. Hours, skills and stars stay counted. */
const forget = async (tx: Tx, ids: string[], now: Date): Promise<void> => {
  const theirs = tx.selectFrom('experts.mission').select('id').where('expert', 'in', ids);
  await tx.deleteFrom('experts.conflict').where('expert', 'in', ids).execute();
  await tx.deleteFrom('experts.consent').where('expert', 'in', ids).execute();
  await tx.updateTable('experts.decline').set({ note: '' }).where('expert', 'in', ids).execute();
  await tx.updateTable('experts.rating').set({ remark: '' }).where('mission', 'in', theirs).execute();
  await tx
    .updateTable('experts.expert')
    .set({
      person: null,
      name: '',
      phone: null,
      email: null,
      headline: '{}',
      affiliation: '',
      public_contact: '',
      anonymised_at: now,
    })
    .where('id', 'in', ids)
    .execute();
  await tellSearch(tx, ids);
};

export const processings: Processing[] = [
  {
    name: 'experts.pool',
    basis: 'consent',
    say: (lang) => processingSaid((part) => words(lang)(`processing.${part}`)),
    retention: {
      months: 24,
      least: 6,
      most: 60,
      expired: async ({ tx }, before) => (await past(tx, before).select('id').execute()).length,
      anonymise: async ({ tx, now }, before, limit) => {
        const some = await past(tx, before).select('id').orderBy('id').limit(limit).forUpdate().execute();
        const ids = some.map(({ id }) => id);
        if (ids.length > 0) await forget(tx, ids, now);
        return { records: ids.length, facts: ids.map((about) => ({ fact: 'experts.expert_anonymised', about })) };
      },
    },
  },
];
