import * as v from 'valibot';
import { Id } from '../inputs.ts';
import { mayForget } from '../policy.ts';
import { command } from '../room.ts';
import { deviceForUpdate } from '../rows.ts';

/** A phone that was lost or given away: it gets nothing more, and erases what it holds when it comes again. */
export const forgetDevice = command(v.object({ device: Id }), async ({ tx, actor, now }, { device }) => {
  (await deviceForUpdate(tx, device, actor)).open(actor, mayForget);
  await tx.deleteFrom('field.held').where('device', '=', device).execute();
  await tx.updateTable('field.device').set({ forgotten_at: now, structures: [] }).where('id', '=', device).execute();
  return [{ fact: 'field.device_forgotten', about: device }];
});
