import { sql } from 'kysely';
import * as v from 'valibot';
import { allow } from '../../../platform/rights.ts';
import { Id } from '../inputs.ts';
import { command } from '../room.ts';

const Input = v.object({ device: Id, person: Id, signed: v.boolean(), acts: v.array(Id), media: v.array(v.string()) });

/** A file was brought: the media in it come from who brought it. */
export const noteEscapeFile = command(Input, async ({ tx, actor }, { device, person, signed, acts, media }) => {
  allow(actor, actor.kind === 'person');
  await tx
    .updateTable('field.media')
    .set({ person: actor.id as string })
    .where('act', '=', sql<string>`any(${acts}::uuid[])`)
    .where('digest', '=', sql<string>`any(${media}::text[])`)
    .where('arrived_at', 'is', null)
    .execute();
  return [{ fact: 'field.escape_file_brought', about: device, payload: { person, signed, acts } }];
});
