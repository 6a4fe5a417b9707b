import * as v from 'valibot';
import { locked } from '../../../platform/locked.ts';
import { invalid, refuse } from '../../../platform/refusals.ts';
import { trilingual } from '../../../platform/words/trilingual.ts';
import { Id, count } from '../inputs.ts';
import { mayRunTranche } from '../policy.ts';
import { command } from '../room.ts';

const Criterion = v.object({
  code: v.pipe(v.string(), v.regex(/^[a-z][a-z0-9_]{0,39}$/, 'invalid.string')),
  title: trilingual(200),
  weight: count(1, 100),
});
const Input = v.object({
  edition: Id,
  criteria: v.pipe(v.array(Criterion), v.minLength(1, 'invalid.non_empty'), v.maxLength(12)),
  /** The most that one project is given, in dirhams. */
  most: v.pipe(v.number(), v.minValue(1), v.maxValue(100_000_000)),
});

/** Writes down by what projects will be financed. From the first project handed in, it does not change any more. */
export const fixCriteria = command(Input, async ({ tx, actor, now }, { edition, criteria, most }) => {
  locked(
    await tx
      .selectFrom('accompaniment.tranche as tranche')
      .innerJoin('programmes.edition_listed as edition', 'edition.id', 'tranche.edition')
      .select(['edition.programme'])
      .where('tranche.edition', '=', edition)
      .forUpdate('tranche')
      .executeTakeFirst(),
    actor,
  ).open(actor, mayRunTranche);
  if (new Set(criteria.map(({ code }) => code)).size < criteria.length) invalid('criteria', 'invalid.string');
  const handedIn = await tx
    .selectFrom('accompaniment.project_listed')
    .select('id')
    .where('edition', '=', edition)
    .where('handed_in_at', 'is not', null)
    .executeTakeFirst();
  if (handedIn) refuse('accompaniment.criteria_fixed');
  const written = { criteria: JSON.stringify(criteria), most, fixed_at: now, fixed_by: actor.id };
  await tx
    .insertInto('accompaniment.financing')
    .values({ edition, ...written })
    .onConflict((conflict) => conflict.column('edition').doUpdateSet(written))
    .execute();
  const weights = Object.fromEntries(criteria.map(({ code, weight }) => [code, weight]));
  return [{ fact: 'accompaniment.criteria_fixed', about: edition, payload: { weights, most } }];
});
