import * as v from 'valibot';
import { newId } from '../../../platform/ids.ts';
import { locked } from '../../../platform/locked.ts';
import { Invalid } from '../../../platform/refusals.ts';
import { trilingual } from '../../../platform/words/trilingual.ts';
import { EligibilityRuleInput } from '../../forms/index.ts';
import { RubricInput, faultsOfRubric } from '../../juries/index.ts';
import type { Rubric } from '../../juries/index.ts';
import { Id } from '../inputs.ts';
import { mayRunCall } from '../policy.ts';
import { command } from '../room.ts';

const Input = v.object({
  edition: Id,
  title: trilingual(160),
  summary: v.optional(v.record(v.picklist(['fr', 'ar', 'en']), v.pipe(v.string(), v.maxLength(5000))), {}),
  form: Id,
  rules: v.optional(v.array(EligibilityRuleInput), []),
  rubric: RubricInput,
  places: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1000)),
  womensOnly: v.optional(v.boolean(), false),
  opensAt: v.date(),
  closesAt: v.date(),
  demo: v.optional(v.boolean(), false),
});

/** Writes a call down; nobody outside sees it before it is published. */
export const prepareCall = command(Input, async ({ tx, actor, now }, input) => {
  locked(
    await tx
      .selectFrom('programmes.edition_listed')
      .select('programme')
      .where('id', '=', input.edition)
      .executeTakeFirst(),
    actor,
  ).open(actor, mayRunCall);
  const faults = faultsOfRubric(input.rubric as Rubric);
  if (faults.length > 0)
    throw new Invalid(faults.map(({ at, code }) => ({ field: `rubric.${at}`, code: `juries.${code}` })));
  const id = newId();
  await tx
    .insertInto('calls.call')
    .values({
      id,
      edition: input.edition,
      title: JSON.stringify(input.title),
      summary: JSON.stringify(input.summary),
      form_version: input.form,
      rules: JSON.stringify(input.rules),
      rubric: JSON.stringify(input.rubric),
      places: input.places,
      womens_only: input.womensOnly,
      opens_at: input.opensAt,
      closes_at: input.closesAt,
      state: 'draft',
      demo: input.demo,
      created_at: now,
    })
    .execute();
  return [{ fact: 'calls.call_prepared', about: id, payload: { edition: input.edition } }];
});
