import { sql } from 'kysely';
import * as v from 'valibot';
import { Id } from '../inputs.ts';
import { mayHelpDay } from '../policy.ts';
import { query } from '../room.ts';
import { dayRow } from '../rows.ts';

const Input = v.object({
  day: Id,
  searched: v.optional(v.pipe(v.string(), v.maxLength(200)), ''),
  /** Only of the day's region. */
  near: v.optional(v.boolean(), true),
});

const shownAtOnce = 60;

/** The active structures that do not take part yet, those of the day's region first. */
export const structuresToEnter = query(Input, async ({ tx, actor }, { day: id, searched, near }) => {
  const { region } = (await dayRow(tx, id, actor)).open(actor, mayHelpDay);
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
      sql<boolean>`not exists (select from meetings.participant one where one.day = ${id} and one.structure = structure.id)`,
    )
    .orderBy('structure.name')
    .limit(shownAtOnce)
    .execute();
});

export type ToEnter = Awaited<ReturnType<typeof structuresToEnter>>[number];
