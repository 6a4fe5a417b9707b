import * as v from 'valibot';
import { locked } from '../../../platform/locked.ts';
import { Id } from '../inputs.ts';
import { mayDecide } from '../policy.ts';
import { query } from '../room.ts';

/** One submission as it came, with its media and what became of it, for who settles what its agent sends. */
export const submissionInOffice = query(v.object({ id: Id }), async ({ tx, actor }, { id }) => {
  const row = await tx
    .selectFrom('field.submission as s')
    .leftJoin('people.person_name as p', 'p.id', 's.person')
    .leftJoin('registry.structure_listed as r', 'r.id', 's.structure')
    .selectAll('s')
    .select(['p.name as agent', 'r.name as structureName'])
    .where('s.id', '=', id)
    .executeTakeFirst();
  const agents = row
    ? await tx
        .selectFrom('people.holder')
        .select('region')
        .where('person', '=', row.person)
        .where('role', '=', 'field_agent')
        .execute()
    : [];
  const found = row && { ...row, regions: agents.map(({ region }) => region) };
  const submission = locked(found, actor).open(actor, mayDecide);
  const media = await tx
    .selectFrom('field.submission_medium')
    .select(['name', 'file', 'digest'])
    .where('submission', '=', id)
    .orderBy('name')
    .execute();
  return { ...submission, media };
});

export type SubmissionShown = Awaited<ReturnType<typeof submissionInOffice>>;
