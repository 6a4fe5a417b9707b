import * as v from 'valibot';
import { newId } from '../../../platform/ids.ts';
import { locked } from '../../../platform/locked.ts';
import { invalid, refuse } from '../../../platform/refusals.ts';
import { Day, Id, Region, count } from '../inputs.ts';
import { mayRunTranche } from '../policy.ts';
import { command } from '../room.ts';

const Input = v.object({
  edition: Id,
  number: count(1, 50),
  places: count(1, 10_000),
  opensOn: Day,
  closesOn: Day,
  quotas: v.pipe(v.array(v.object({ region: Region, places: count(0, 10_000) })), v.maxLength(12)),
});

/** Opens a phase of a tranche to applications between two days, with a ceiling for each region that it covers. */
export const preparePhase = command(Input, async ({ tx, actor, now }, input) => {
  const { edition, number, places, opensOn, closesOn } = input;
  const { state } = locked(
    await tx
      .selectFrom('accompaniment.tranche as tranche')
      .innerJoin('programmes.edition_listed as edition', 'edition.id', 'tranche.edition')
      .select(['edition.programme', 'edition.state'])
      .where('tranche.edition', '=', edition)
      .executeTakeFirst(),
    actor,
  ).open(actor, mayRunTranche);
  if (state === 'closed') refuse('accompaniment.edition_closed');
  const quotas = input.quotas.filter((quota) => quota.places > 0);
  if (quotas.length === 0) invalid('quotas', 'accompaniment.no_region');
  const id = newId();
  await tx
    .insertInto('accompaniment.phase')
    .values({ id, edition, number, places, opens_on: opensOn, closes_on: closesOn, created_at: now })
    .execute();
  await tx
    .insertInto('accompaniment.phase_quota')
    .values(quotas.map((quota) => ({ phase: id, ...quota })))
    .execute();
  const byRegion = Object.fromEntries(quotas.map((quota) => [quota.region, quota.places]));
  return [
    {
      fact: 'accompaniment.phase_prepared',
      about: id,
      payload: { edition, number, places, opensOn, closesOn, quotas: byRegion },
    },
  ];
});
