import { sql } from 'kysely';
import * as v from 'valibot';
import { hide, refuse } from '../../../platform/refusals.ts';
import { allow } from '../../../platform/rights.ts';
import { Id } from '../inputs.ts';
import { enrol } from '../moving-up.ts';
import { mayDecide, mayHelpRun } from '../policy.ts';
import { command } from '../room.ts';
import { phaseForUpdate, placesTaken } from '../rows.ts';
import { reasonNotToAccept } from '../rules/engagement.ts';
import { givenPlaces } from '../rules/places.ts';

const Input = v.object({ phase: Id, engagements: v.pipe(v.array(Id), v.minLength(1), v.maxLength(2000)) });

/**
 * Accepts applications of a phase, one or a whole cohort: in the order in which they came, each takes a place of its
 * region while there is one, and the others go onto the waiting list.
 */
export const acceptApplications = command(Input, async (context, { phase: id, engagements }) => {
  const { tx, actor, now } = context;
  const phase = (await phaseForUpdate(tx, id, actor)).open(actor, mayHelpRun);
  const rows = await tx
    .selectFrom('accompaniment.engagement')
    .select(['id', 'region', 'state'])
    .where('phase', '=', id)
    .where(sql<boolean>`id = any(${engagements}::uuid[])`)
    .orderBy('applied_at')
    .orderBy('id')
    .execute();
  if (rows.length !== new Set(engagements).size) hide();
  allow(
    actor,
    rows.every(({ region }) => mayDecide(actor, { programme: phase.programme, region })),
  );
  const reason = rows.map(({ state }) => reasonNotToAccept(state)).find((one) => one !== null);
  if (reason) refuse(`accompaniment.${reason}`);
  const placed = new Set(givenPlaces(phase, await placesTaken(tx, id), rows));
  const waiting = rows.filter((row) => !placed.has(row.id) && row.state === 'applied').map((row) => row.id);
  if (waiting.length > 0)
    await sql`update accompaniment.engagement set state = 'waitlisted', waitlisted_at = ${now}
      where id = any(${waiting}::uuid[])`.execute(tx);
  return [
    ...(await enrol(context, phase, [...placed], 'application')),
    ...waiting.map((one) => ({ fact: 'accompaniment.waitlisted', about: one, payload: { phase: id } })),
  ];
});
