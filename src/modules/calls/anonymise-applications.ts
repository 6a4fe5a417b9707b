import { sql } from 'kysely';
import type { Context } from '../../platform/command.ts';
import type { Fact } from '../../platform/journal/fact.ts';
import { personalFields, withoutPersonal } from './without-personal.ts';
import type { CallsTables } from './tables.ts';

type Reading = Pick<Context<CallsTables>, 'tx'>;

// A house that shows invented editions goes on showing them: nobody is in them.
const expired = ({ tx }: Reading, before: Date) =>
  tx
    .selectFrom('calls.application as application')
    .innerJoin('calls.call as call', 'call.id', 'application.call')
    .where('application.anonymised_at', 'is', null)
    .where('call.demo', '=', false)
    .where('call.closes_at', '<', before)
    .where('call.state', 'in', ['announced', 'cancelled']);

/** How many applications of calls that ended before then still tell who somebody is. */
export const expiredApplications = async (context: Reading, before: Date): Promise<number> => {
  const row = await expired(context, before)
    .select(({ fn }) => fn.countAll<string>().as('n'))
    .executeTakeFirstOrThrow();
  return Number(row.n);
};

/** Words that people wrote or are named in, beside the answers themselves. */
const forgetWords = async ({ tx }: Reading, ids: string[]): Promise<void> => {
  await tx.deleteFrom('calls.piece').where('application', 'in', ids).execute();
  await tx
    .updateTable('calls.mandate')
    .set({ given_by: '', phone: '', file: null })
    .where('application', 'in', ids)
    .execute();
  await tx.updateTable('calls.correction').set({ asked: '', answer: '' }).where('application', 'in', ids).execute();
};

/** Takes out of `limit` applications what tells who somebody is: personal answers, pieces, mandates, remarks. */
export const anonymiseApplications = async (
  context: Context<CallsTables>,
  before: Date,
  limit: number,
): Promise<{ records: number; facts: Fact[] }> => {
  const { tx, now } = context;
  const some = await expired(context, before)
    .innerJoin('forms.version_published as form', 'form.id', 'call.form_version')
    .leftJoin('privacy.sheet_confirmed as sheet', (on) =>
      on.onRef('sheet.form', '=', 'form.form').on('sheet.form_kind', '=', 'forms.form'),
    )
    .select(['application.id', 'application.answers', 'form.definition', 'sheet.personal'])
    .orderBy('application.id')
    .limit(limit)
    .forUpdate('application')
    .execute();
  if (some.length === 0) return { records: 0, facts: [] };
  const ids = some.map(({ id }) => id);
  const answers = some.map((one) =>
    JSON.stringify(withoutPersonal(one.answers, personalFields(one.definition, one.personal))),
  );
  await sql`update calls.application set answers = left_over.answers::jsonb, decision_note = '', anonymised_at = ${now}
    from unnest(${ids}::uuid[], ${answers}::text[]) as left_over (id, answers)
    where calls.application.id = left_over.id`.execute(tx);
  await forgetWords(context, ids);
  return { records: ids.length, facts: ids.map((about) => ({ fact: 'calls.application_anonymised', about })) };
};
