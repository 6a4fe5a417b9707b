import * as v from 'valibot';
import { query } from '../room.ts';

/** The catalogue in its order; `retired` modules only when asked for. All of it is public. */
export const modules = query(v.object({ retired: v.optional(v.boolean(), false) }), async ({ tx }, { retired }) =>
  tx
    .selectFrom('trainings.module')
    .select(['id', 'code', 'family', 'theme', 'title', 'summary', 'hours', 'retired'])
    .$if(!retired, (some) => some.where('retired', '=', false))
    .orderBy('place')
    .orderBy('code')
    .execute(),
);

export type ModuleListed = Awaited<ReturnType<typeof modules>>[number];
