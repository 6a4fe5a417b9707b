import { sql } from 'kysely';
import * as v from 'valibot';
import type { Trilingual } from '../../../platform/words/trilingual.ts';
import { regionsKept } from '../policy.ts';
import { query } from '../room.ts';
import type { LabelStage, Names, OfficerRole } from '../tables.ts';

export interface Request {
  kind: 'claim' | 'label';
  structure: string;
  name: string;
  names: Names;
  asked_at: Date;
  office: OfficerRole | null;
  label: Trilingual | null;
  stage: LabelStage | null;
}

export const requestsOnPage = 50;

// What waits in the regions that this actor keeps; null is all of them.
const waiting = (regions: string[] | null) => sql`
  (select 'claim' as kind, c.structure, c.asked_at, c.office, null::text as label, null::text as stage
    from registry.claim c where c.state = 'waiting'
  union all
  select 'label', t.structure, t.told_at, null, t.label, t.stage
    from registry.label_told t where t.state = 'waiting') w
  join registry.structure s on s.id = w.structure and (${regions}::text[] is null or s.region = any(${regions}))`;

/** What people ask of the register and nobody has answered: to represent a structure, to note a label. Oldest first. */
export const requestsWaiting = query(
  v.object({ page: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1)), 1) }),
  async ({ tx, actor }, { page }): Promise<{ total: number; requests: Request[] }> => {
    const from = waiting(regionsKept(actor));
    const { rows } = await sql<{ n: number }>`select count(*)::int as n from ${from}`.execute(tx);
    const { rows: requests } = await sql<Request>`
      select w.kind, w.structure, s.name, s.names, w.asked_at, w.office, l.title as label, w.stage
      from ${from} left join registry.label l on l.code = w.label
      order by w.asked_at, w.structure limit ${requestsOnPage} offset ${(page - 1) * requestsOnPage}`.execute(tx);
    return { total: rows[0]?.n ?? 0, requests };
  },
);
