import type { Context } from '../../platform/command.ts';
import type { Fact } from '../../platform/journal/fact.ts';
import { nothingSeen } from './commands/withdraw-photograph.ts';
import { nothingLeft } from './commands/withdraw-testimony.ts';
import { forgetTestimonies } from './searched.ts';
import type { ImpactTables } from './tables.ts';

type Reading = Pick<Context<ImpactTables>, 'tx'>;

// Invented people go on speaking: a house that shows them shows them whole.
const saidBefore = ({ tx }: Reading, before: Date) =>
  tx
    .selectFrom('impact.testimony')
    .where('withdrawn_at', 'is', null)
    .where('demo', '=', false)
    .where('recorded_at', '<', before);

const seenBefore = ({ tx }: Reading, before: Date) =>
  tx
    .selectFrom('impact.photograph')
    .where('withdrawn_at', 'is', null)
    .where('demo', '=', false)
    .where('recorded_at', '<', before);

/** How many testimonies and photographs before then still say who somebody is. */
export const expired = async (context: Reading, before: Date): Promise<number> => {
  const [said, seen] = [
    await saidBefore(context, before)
      .select(({ fn }) => fn.countAll<string>().as('n'))
      .executeTakeFirstOrThrow(),
    await seenBefore(context, before)
      .select(({ fn }) => fn.countAll<string>().as('n'))
      .executeTakeFirstOrThrow(),
  ];
  return Number(said.n) + Number(seen.n);
};

/** A consent is not for ever: after its time all goes as if it had been taken back. At most `limit` at once. */
export const endConsents = async (
  context: Context<ImpactTables>,
  before: Date,
  limit: number,
): Promise<{ records: number; facts: Fact[] }> => {
  const { tx, now, actor } = context;
  const ended = { withdrawn_at: now, withdrawn_by: actor.id };
  const said = await saidBefore(context, before).select('id').orderBy('id').limit(limit).forUpdate().execute();
  const words = said.map(({ id }) => id);
  if (words.length > 0)
    await tx
      .updateTable('impact.testimony')
      .set({ ...nothingLeft, ...ended })
      .where('id', 'in', words)
      .execute();
  await forgetTestimonies(tx, words);
  const left = limit - words.length;
  const seen = left <= 0 ? [] : await seenBefore(context, before).select('id').orderBy('id').limit(left).execute();
  const pictures = seen.map(({ id }) => id);
  if (pictures.length > 0)
    await tx
      .updateTable('impact.photograph')
      .set({ ...nothingSeen, ...ended })
      .where('id', 'in', pictures)
      .execute();
  const facts = [
    ...words.map((about) => ({ fact: 'impact.testimony_ended', about })),
    ...pictures.map((about) => ({ fact: 'impact.photograph_ended', about })),
  ];
  return { records: facts.length, facts };
};
