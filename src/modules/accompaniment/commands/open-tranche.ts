import * as v from 'valibot';
import { locked } from '../../../platform/locked.ts';
import { refuse } from '../../../platform/refusals.ts';
import { Id, count } from '../inputs.ts';
import { mayRunTranche } from '../policy.ts';
import { command } from '../room.ts';

const Input = v.object({
  edition: Id,
  target: count(1, 100_000),
  mostYears: v.optional(count(1, 50), 4),
  visits: v.optional(count(1, 60), 12),
  months: v.optional(count(1, 60), 24),
});

/**
 * Says what a tranche promises: how many cooperatives it aims at, since when they may exist, and the visits each receives
 * in how many months. Said again, it replaces what was said, for those who apply from then on.
 */
export const openTranche = command(
  Input,
  async ({ tx, actor, now }, { edition, target, mostYears, visits, months }) => {
    const { kind, state } = locked(
      await tx
        .selectFrom('programmes.edition_listed')
        .select(['programme', 'kind', 'state'])
        .where('id', '=', edition)
        .executeTakeFirst(),
      actor,
    ).open(actor, mayRunTranche);
    if (kind !== 'accompaniment') refuse('accompaniment.not_accompaniment');
    if (state === 'closed') refuse('accompaniment.edition_closed');
    const terms = { target, most_years: mostYears, visits, months };
    await tx
      .insertInto('accompaniment.tranche')
      .values({ edition, ...terms, created_at: now })
      .onConflict((conflict) => conflict.column('edition').doUpdateSet(terms))
      .execute();
    return [{ fact: 'accompaniment.tranche_opened', about: edition, payload: terms }];
  },
);
