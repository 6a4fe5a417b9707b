import * as v from 'valibot';
import { invalid, refuse } from '../../../platform/refusals.ts';
import { Day, Id, Region, count } from '../inputs.ts';
import { moveUp } from '../moving-up.ts';
import { mayRunTranche } from '../policy.ts';
import { command } from '../room.ts';
import { phaseForUpdate, placesTaken } from '../rows.ts';

const Input = v.object({
  phase: Id,
  places: count(1, 10_000),
  opensOn: Day,
  closesOn: Day,
  quotas: v.pipe(v.array(v.object({ region: Region, places: count(0, 10_000) })), v.maxLength(12)),
});

/**
 * Changes the dates, places and regions of a phase. A region never gets fewer places than are taken; where there are now
 * more, the waiting list moves up.
 */
export const changePhase = command(Input, async (context, { phase: id, places, opensOn, closesOn, quotas }) => {
  const { tx, actor } = context;
  const phase = (await phaseForUpdate(tx, id, actor)).open(actor, mayRunTranche);
  if (phase.editionState === 'closed') refuse('accompaniment.edition_closed');
  const wanted = Object.fromEntries(quotas.filter((quota) => quota.places > 0).map((one) => [one.region, one.places]));
  const taken = await placesTaken(tx, id);
  const most = Object.entries(taken).find(([region, n]) => (wanted[region] ?? 0) < n);
  if (most) invalid(`quota.${most[0]}`, 'accompaniment.quota_below_taken', { taken: most[1] });
  const inAll = Object.values(taken).reduce((sum, n) => sum + n, 0);
  if (places < inAll) refuse('accompaniment.places_below_taken', { taken: inAll });
  await tx
    .updateTable('accompaniment.phase')
    .set({ places, opens_on: opensOn, closes_on: closesOn })
    .where('id', '=', id)
    .execute();
  await tx.deleteFrom('accompaniment.phase_quota').where('phase', '=', id).execute();
  const rows = Object.entries(wanted).map(([region, n]) => ({ phase: id, region, places: n }));
  if (rows.length > 0) await tx.insertInto('accompaniment.phase_quota').values(rows).execute();
  const moved = await moveUp(context, { ...phase, places, quotas: wanted });
  return [
    { fact: 'accompaniment.phase_changed', about: id, payload: { places, opensOn, closesOn, quotas: wanted } },
    ...moved,
  ];
});
