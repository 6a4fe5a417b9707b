import * as v from 'valibot';
import { writeFacts } from '../../../platform/journal/write.ts';
import { Id } from '../inputs.ts';
import { command } from '../room.ts';
import { readAct } from '../sending/perform.ts';
import { actorNow, actsById } from '../sending/rows.ts';

const Input = v.object({ act: Id, digest: v.string(), upload: v.string(), owner: v.string() });

/** Gives an act one medium that it named, in the name of whose act it is. Given twice, the second changes nothing. */
export const attachMedia = command(Input, async (context, { act: id, digest, upload, owner }) => {
  const { tx, now } = context;
  const owed = await tx
    .selectFrom('field.media')
    .select('arrived_at')
    .where('act', '=', id)
    .where('digest', '=', digest)
    .forUpdate()
    .executeTakeFirst();
  const row = (await actsById(tx, [id])).get(id);
  if (!owed || owed.arrived_at || !row) return [];
  const { act, input } = readAct(row);
  const own = { ...context, actor: row.person === context.actor.id ? context.actor : await actorNow(tx, row.person) };
  const facts = (await act.attach?.(own, input, { digest, upload, owner })) ?? [];
  await writeFacts(
    own,
    facts.map((fact) => ({ ...fact, payload: { ...fact.payload, act: id } })),
  );
  await tx
    .updateTable('field.media')
    .set({ arrived_at: now })
    .where('act', '=', id)
    .where('digest', '=', digest)
    .execute();
  return [];
});
