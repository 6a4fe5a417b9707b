import * as v from 'valibot';
import { tourLimit } from '../../../platform/field/index.ts';
import { refuse } from '../../../platform/refusals.ts';
import { allow } from '../../../platform/rights.ts';
import { Id } from '../inputs.ts';
import { command } from '../room.ts';

const Input = v.object({
  device: Id,
  /** 'Chrome · Android': what its user recognises it by. */
  label: v.pipe(v.string(), v.maxLength(80)),
  structures: v.optional(v.pipe(v.array(Id), v.maxLength(tourLimit))),
  /** The session it comes with. */
  session: v.nullable(Id),
  /** What the phone's clock says. */
  phoneNow: v.optional(v.string()),
});

const longest = 60 * 365 * 86_400;

const skewOf = (phoneNow: string | undefined, now: Date): number | null => {
  const told = phoneNow === undefined ? Number.NaN : Date.parse(phoneNow);
  if (Number.isNaN(told)) return null;
  return Math.max(-longest, Math.min(longest, Math.round((told - now.getTime()) / 1000)));
};

/** A phone comes: the first time it is registered in the name of who is signed in, and in no other name ever. */
export const greetDevice = command(Input, async ({ tx, actor, now }, { device, label, session, ...told }) => {
  allow(actor, actor.kind === 'person');
  const { structures, phoneNow } = told;
  const skew = skewOf(phoneNow, now);
  const seen = { label, session, last_seen_at: now, skew_seconds: skew, ...(structures && { structures }) };
  const known = await tx.selectFrom('field.device').select('person').where('id', '=', device).executeTakeFirst();
  if (known) {
    if (known.person !== actor.id) refuse('field.device_of_another');
    await tx.updateTable('field.device').set(seen).where('id', '=', device).execute();
    return [];
  }
  await tx
    .insertInto('field.device')
    .values({
      id: device,
      person: actor.id as string,
      cursor: 0,
      first_seen_at: now,
      structures: [],
      forgotten_at: null,
      ...seen,
    })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(seen))
    .execute();
  return [{ fact: 'field.device_registered', about: device, payload: { person: actor.id } }];
});
