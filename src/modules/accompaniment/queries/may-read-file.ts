import { sql } from 'kysely';
import * as v from 'valibot';
import { Id } from '../inputs.ts';
import { mayReadEngagement } from '../policy.ts';
import type { Followed } from '../policy.ts';
import { query } from '../room.ts';

/** Whether this reader may have a file of a visit or of a consent: whoever may read its engagement. */
export const mayReadAccompanimentFile = query(v.object({ file: Id }), async ({ tx, actor }, { file }) => {
  const { rows } = await sql<Followed>`
    select e.structure, e.region, e.agent, edition.programme
    from accompaniment.engagement e join programmes.edition_listed edition on edition.id = e.edition
    where e.id in (select visit.engagement from accompaniment.visit_file f join accompaniment.visit on visit.id = f.visit
        where f.file = ${file}
      union all select plan.engagement from accompaniment.plan_consent consent
        join accompaniment.plan on plan.id = consent.plan where consent.file = ${file})`.execute(tx);
  return rows.some((row) => mayReadEngagement(actor, row));
});
