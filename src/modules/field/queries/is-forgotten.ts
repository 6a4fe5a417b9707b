import * as v from 'valibot';
import { query } from '../room.ts';

/** Whether this phone was forgotten by its user; asked by the phone itself, which alone knows its id. */
export const isForgotten = query(v.object({ device: v.string() }), async ({ tx }, { device }): Promise<boolean> => {
  if (!v.is(v.pipe(v.string(), v.uuid()), device)) return false;
  const row = await tx.selectFrom('field.device').select('forgotten_at').where('id', '=', device).executeTakeFirst();
  return row !== undefined && row.forgotten_at !== null;
});
