import { sql } from 'kysely';
import * as v from 'valibot';
import { locked } from '../../../platform/locked.ts';
import { Id } from '../inputs.ts';
import { mayRecord } from '../policy.ts';
import { query } from '../room.ts';

const Input = v.object({
  session: Id,
  searched: v.optional(v.pipe(v.string(), v.maxLength(200)), ''),
  /** Only where the session is held. */
  near: v.optional(v.boolean(), true),
});

export const invitedAtOnce = 100;

/** The active structures that are not expected at a session yet, those of its province first. */
export const structuresToInvite = query(Input, async ({ tx, actor }, { session: id, searched, near }) => {
  const row = await tx
    .selectFrom('trainings.session')
    .select(['id', 'programme', 'region', 'province', 'trainer'])
    .where('id', '=', id)
    .executeTakeFirst();
  const { region, province } = locked(row, actor).open(actor, mayRecord);
  const text = searched.trim();
  const pattern = `%${text.replace(/[\\%_]/g, String.raw`\$&`)}%`;
  return tx
    .selectFrom('registry.structure_listed as structure')
    .select(['structure.id', 'structure.name', 'structure.name_ar as nameAr', 'structure.province'])
    .where('structure.state', '=', 'active')
    .$if(near && region !== null, (some) => some.where('structure.region', '=', region))
    .$if(text !== '', (some) =>
      some.where((where) =>
        where.or([
          where('structure.name', 'ilike', pattern),
          where('structure.name_ar', 'ilike', pattern),
          where('structure.register_number', '=', text),
        ]),
      ),
    )
    .where(
      sql<boolean>`not exists (select from trainings.enrolment e
        where e.session = ${id} and e.structure = structure.id and e.state <> 'withdrawn')`,
    )
    .orderBy(sql`structure.province is not distinct from ${province}`, 'desc')
    .orderBy('structure.name')
    .limit(invitedAtOnce)
    .execute();
});

export type ToInvite = Awaited<ReturnType<typeof structuresToInvite>>[number];
