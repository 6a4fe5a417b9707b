import * as v from 'valibot';
import { acceptFormFile, allowed } from '../../../platform/files/index.ts';
import type { Context } from '../../../platform/command.ts';
import { newId } from '../../../platform/ids.ts';
import { invalid, refuse } from '../../../platform/refusals.ts';
import { dayOf } from '../../../platform/words/format.ts';
import { begin } from '../beginning.ts';
import { Day, Id, said } from '../inputs.ts';
import { actionsOf, planForUpdate } from '../plan-rows.ts';
import type { Plan } from '../plan-rows.ts';
import { mayFollow } from '../policy.ts';
import { command } from '../room.ts';
import { reasonNotToAccompany } from '../rules/engagement.ts';
import { consentGivers, consentWays } from '../rules/plan.ts';
import type { AccompanimentTables } from '../tables.ts';
import { Digest } from '../visit-input.ts';

const Input = v.object({
  id: v.optional(Id),
  plan: Id,
  /** The version that was read out; the plan may have moved on since. */
  version: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
  way: v.picklist(consentWays),
  givenBy: said(120),
  givenAs: v.picklist(consentGivers),
  givenOn: Day,
  /** The signed sheet, of a form or by its digest when it comes apart. */
  file: v.optional(v.instance(File)),
  digest: v.optional(v.nullable(Digest), null),
});

const sheets = { use: 'accompaniment.consent', allowed: allowed.documents, field: 'file' };

/** There is something to agree to, the day has come, and a signature is shown. */
const refuseUnlessReadable = async (
  { tx, now }: Context<AccompanimentTables>,
  plan: Plan,
  input: v.InferOutput<typeof Input>,
): Promise<void> => {
  if ((input.version ?? 1) > plan.version) invalid('version', 'invalid.number');
  if (input.givenOn > dayOf(now)) invalid('givenOn', 'accompaniment.day_in_the_future');
  if ((await actionsOf(tx, plan.id)).every(({ state }) => state === 'dropped')) refuse('accompaniment.plan_empty');
  if (input.way === 'signed' && !input.file && input.digest === null) invalid('file', 'accompaniment.sheet_missing');
};

/**
 * Records that the cooperative agrees to its plan: who said it, on which day, and how. A signature is shown by its sheet.
 * The agreement is to the version that was read; the engagement becomes active with the first one.
 */
export const recordPlanConsent = command(Input, async (context, input) => {
  const { tx, actor, now } = context;
  const plan = (await planForUpdate(tx, input.plan, actor)).open(actor, mayFollow);
  const ended = reasonNotToAccompany(plan.engagementState);
  if (ended) refuse(`accompaniment.${ended}`);
  const id = input.id ?? newId();
  const again = await tx.selectFrom('accompaniment.plan_consent').select('id').where('id', '=', id).executeTakeFirst();
  if (again) return [];
  const version = input.version ?? plan.version;
  await refuseUnlessReadable(context, plan, input);
  const sheet = input.file ? await acceptFormFile(context, input.file, sheets) : null;
  await tx
    .insertInto('accompaniment.plan_consent')
    .values({
      id,
      plan: plan.id,
      version,
      way: input.way,
      given_by: input.givenBy,
      given_as: input.givenAs,
      given_on: input.givenOn,
      file: sheet?.id ?? null,
      digest: input.digest,
      recorded_by: actor.id,
      recorded_at: now,
    })
    .execute();
  return [
    {
      fact: 'accompaniment.plan_agreed',
      about: plan.id,
      payload: { consent: id, engagement: plan.engagement, version, way: input.way, as: input.givenAs },
    },
    ...(await begin(context, { id: plan.engagement, state: plan.engagementState })),
  ];
});
