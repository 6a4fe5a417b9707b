import type { Context } from '../../../platform/command.ts';
import type { Caller } from '../../../platform/ground.ts';
import { writeFacts } from '../../../platform/journal/write.ts';
import { refuse } from '../../../platform/refusals.ts';
import { readXml } from '../../../platform/xml/index.ts';
import { added, cooperativeSection } from '../rules/openrosa/call-form.ts';
import { headOf, readSubmission } from '../rules/openrosa/read-submission.ts';
import { refusedBy } from '../sending/outcome.ts';
import { inSavepoint } from '../sending/perform.ts';
import { actorNow } from '../sending/rows.ts';
import type { FieldTables, SubmissionState } from '../tables.ts';
import { inTransaction } from '../transaction.ts';
import { become } from './become.ts';
import { findCooperative } from './find-cooperative.ts';
import type { Served } from './served.ts';

type FieldContext = Context<FieldTables>;

const submissionForUpdate = ({ tx }: FieldContext, id: string) =>
  tx.selectFrom('field.submission').selectAll().where('id', '=', id).forUpdate().executeTakeFirstOrThrow();

type Row = Awaited<ReturnType<typeof submissionForUpdate>>;

const mediaOf = async ({ tx }: FieldContext, id: string) =>
  tx.selectFrom('field.submission_medium').select(['name', 'digest']).where('submission', '=', id).execute();

/** Everything that can say no: the form, the cooperative, and the verbs of the rooms. */
const apply = async (context: FieldContext, row: Row, served: Served | null, chosen: string | null) => {
  const root = readXml(row.xml);
  if (headOf(root)?.replaces) refuse('field.submission_edited');
  if (!served) return refuse('field.form_unknown');
  const read = readSubmission(served.form, root);
  const about = read.answers[cooperativeSection.id];
  const told = Array.isArray(about) ? {} : (about ?? {});
  const numbers = { ice: String(told[added.ice] ?? ''), number: String(told[added.registerNumber] ?? '') };
  const structure = chosen ?? (await findCooperative(context.tx, numbers));
  const media = new Map(
    (await mediaOf(context, row.id)).flatMap(({ name, digest }) => (digest ? [[name, digest]] : [])),
  );
  return { ...(await become(context, { served, read, structure, media })), structure };
};

const leave = async (
  context: FieldContext,
  row: Row,
  state: SubmissionState,
  refusal: string | null,
  values: object,
) => {
  await context.tx
    .updateTable('field.submission')
    .set({ state, refusal, refusal_values: JSON.stringify(values) })
    .where('id', '=', row.id)
    .execute();
  return state;
};

const settleOne = async (context: FieldContext, row: Row, served: Served | null, chosen: string | null) => {
  if (row.state === 'applied' || row.state === 'set_aside') return row.state;
  if ((await mediaOf(context, row.id)).some(({ digest }) => digest === null))
    return leave(context, row, 'media_owed', null, {});
  // In the agent's name, with the rights in force now, whoever asks for it.
  const own = { ...context, actor: await actorNow(context.tx, row.person) };
  try {
    const { became, structure, facts } = await inSavepoint(context.tx, () => apply(own, row, served, chosen));
    await writeFacts(
      own,
      facts.map((fact) => ({ ...fact, payload: { ...fact.payload, submission: row.id } })),
    );
    await writeFacts(context, [{ fact: 'field.submission_applied', about: row.id, payload: { became, structure } }]);
    await context.tx
      .updateTable('field.submission')
      .set({
        state: 'applied',
        refusal: null,
        refusal_values: '{}',
        became,
        structure,
        settled_by: context.actor.id,
        settled_at: context.now,
      })
      .where('id', '=', row.id)
      .execute();
    return 'applied' as const;
  } catch (error) {
    const { refusal, reply } = refusedBy(error, { id: row.id, name: row.form });
    const [problem] = reply.problems ?? [];
    const values = reply.values ?? (problem ? { field: problem.field, problem: problem.code, ...problem.values } : {});
    return leave(context, row, 'waiting', refusal, values);
  }
};

/**
 * Makes of a submission what it asks for once all its media are here; what stands in the way is kept with it, for a
 * person. Done twice, the second changes nothing.
 * @param served its form, by the id that it names; null when it was never served
 * @param structure the cooperative that a person chose; without it, the one whose number the submission has
 */
export const settleSubmission = async (
  caller: Caller,
  id: string,
  served: Served | null,
  structure: string | null = null,
): Promise<SubmissionState> =>
  inTransaction(caller, async (context) =>
    settleOne(context, await submissionForUpdate(context, id), served, structure),
  );
