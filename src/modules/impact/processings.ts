import type { Context } from '../../platform/command.ts';
import type { Fact } from '../../platform/journal/fact.ts';
import { processingSaid } from '../../platform/processing.ts';
import type { Processing } from '../../platform/processing.ts';
import { nothingLeft } from './commands/withdraw-testimony.ts';
import type { ImpactTables } from './tables.ts';
import { words } from './words/index.ts';

type Reading = Pick<Context<ImpactTables>, 'tx'>;

// Invented people go on speaking: a house that shows them shows them whole.
const expired = ({ tx }: Reading, before: Date) =>
  tx
    .selectFrom('impact.testimony')
    .where('withdrawn_at', 'is', null)
    .where('demo', '=', false)
    .where('recorded_at', '<', before);

/** How many testimonies before then still say who spoke. */
const expiredTestimonies = async (context: Reading, before: Date): Promise<number> => {
  const { n } = await expired(context, before)
    .select(({ fn }) => fn.countAll<string>().as('n'))
    .executeTakeFirstOrThrow();
  return Number(n);
};

/** A consent is not for ever: after its time a testimony goes as if it had been taken back. */
const endTestimonies = async (
  context: Context<ImpactTables>,
  before: Date,
  limit: number,
): Promise<{ records: number; facts: Fact[] }> => {
  const { tx, now, actor } = context;
  const some = await expired(context, before).select('id').orderBy('id').limit(limit).forUpdate().execute();
  if (some.length === 0) return { records: 0, facts: [] };
  const ids = some.map(({ id }) => id);
  await tx
    .updateTable('impact.testimony')
    .set({ ...nothingLeft, withdrawn_at: now, withdrawn_by: actor.id })
    .where('id', 'in', ids)
    .execute();
  return { records: ids.length, facts: ids.map((about) => ({ fact: 'impact.testimony_ended', about })) };
};

export const processings: Processing[] = [
  {
    name: 'impact.testimony',
    basis: 'consent',
    say: (lang) => processingSaid((part) => words(lang)(`processing.${part}`)),
    retention: { months: 36, least: 12, most: 60, expired: expiredTestimonies, anonymise: endTestimonies },
  },
];
