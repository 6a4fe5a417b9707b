import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import * as v from 'valibot';
import type { Context } from '../../../platform/command.ts';
import { keepAsReceived } from '../../../platform/files/index.ts';
import type { Fact } from '../../../platform/journal/fact.ts';
import { newId } from '../../../platform/ids.ts';
import { refuse } from '../../../platform/refusals.ts';
import { allow } from '../../../platform/rights.ts';
import { command } from '../room.ts';
import type { FieldTables } from '../tables.ts';

const Input = v.object({
  instance: v.pipe(v.string(), v.minLength(1), v.maxLength(200)),
  form: v.string(),
  version: v.string(),
  xml: v.string(),
  /** Names of the media that the submission speaks of. */
  named: v.array(v.string()),
  /** Those that came with it this time; the others come in further requests. */
  media: v.array(v.instance(File)),
});

type Received = v.InferOutput<typeof Input>;

const digestOf = (text: string | Uint8Array): string => createHash('sha256').update(text).digest('hex');

/** Keeps one medium; the same bytes under the same name again change nothing, other bytes are refused. */
const take = async (context: Context<FieldTables>, submission: string, file: File): Promise<Fact[]> => {
  const { tx, now } = context;
  const bytes = new Uint8Array(await file.arrayBuffer());
  const { name } = file;
  const kept = await tx
    .selectFrom('field.submission_medium')
    .select('digest')
    .where('submission', '=', submission)
    .where('name', '=', name)
    .executeTakeFirst();
  if (kept?.digest) return kept.digest === digestOf(bytes) ? [] : refuse('field.medium_differs', { name });
  const { id, digest } = await keepAsReceived(context, { bytes, name, use: 'field.submission' });
  await tx
    .insertInto('field.submission_medium')
    .values({ submission, name, digest, file: id, arrived_at: now })
    .onConflict((conflict) =>
      conflict.columns(['submission', 'name']).doUpdateSet({ digest, file: id, arrived_at: now }),
    )
    .execute();
  return [{ fact: 'field.submission_medium_received', about: submission, payload: { digest } }];
};

const keep = async ({ tx, actor, now }: Context<FieldTables>, received: Received, digest: string): Promise<Fact> => {
  const { instance, form, version, xml, named } = received;
  const id = newId();
  await tx
    .insertInto('field.submission')
    .values({
      id,
      instance,
      form,
      version,
      person: actor.id as string,
      digest,
      xml,
      received_at: now,
      state: 'media_owed',
      refusal: null,
      refusal_values: '{}',
      became: null,
      structure: null,
      settled_by: null,
      settled_at: null,
    })
    .execute();
  if (named.length > 0)
    await tx
      .insertInto('field.submission_medium')
      .values(named.map((name) => ({ submission: id, name, digest: null, file: null, arrived_at: null })))
      .execute();
  return { fact: 'field.submission_received', about: id, payload: { form, version, digest, media: named.length } };
};

/**
 * Keeps a submission as it came, or more media of one that is there. Sent again, the same changes nothing; another
 * content under the same instanceID is refused.
 */
export const receiveSubmission = command(Input, async (context, received) => {
  const { tx, actor } = context;
  allow(actor, actor.kind === 'person');
  // Two requests of one submission wait for each other; those of others do not.
  await sql`select pg_advisory_xact_lock(hashtextextended(${received.instance}, 43))`.execute(tx);
  const digest = digestOf(received.xml);
  const known = await tx
    .selectFrom('field.submission')
    .select(['id', 'digest'])
    .where('instance', '=', received.instance)
    .executeTakeFirst();
  if (known && known.digest !== digest) refuse('field.instance_differs');
  const facts = known ? [] : [await keep(context, received, digest)];
  const id = known?.id ?? (facts[0] as Fact).about;
  for (const file of received.media) facts.push(...(await take(context, id, file)));
  return facts;
});
