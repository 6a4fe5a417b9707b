import { sql } from 'kysely';
import * as v from 'valibot';
import { allow } from '../../../platform/rights.ts';
import { mayOpenSubmissions } from '../openrosa/policy.ts';
import { regionsDecided } from '../policy.ts';
import { ofTheirRegions } from './acts-in-office.ts';
import { query } from '../room.ts';
import type { SubmissionState } from '../tables.ts';

export const submissionsOnPage = 50;
export const submissionStates = ['waiting', 'media_owed', 'applied', 'set_aside'] as const;

export interface SubmissionListed {
  id: string;
  form: string;
  agent: string;
  receivedAt: Date;
  state: SubmissionState;
  refusal: string | null;
  values: Record<string, string | number>;
  structure: string | null;
}

const Input = v.object({
  state: v.optional(v.nullable(v.picklist(submissionStates)), null),
  page: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1)), 1),
});

/** What Collect sent, of the agents whose region this reader settles; the latest first, fifty a page. */
export const submissionsInOffice = query(Input, async ({ tx, actor }, { state, page }) => {
  allow(actor, mayOpenSubmissions(actor));
  const mine = ofTheirRegions(regionsDecided(actor), 's.person');
  const wanted = state === null ? sql`true` : sql`s.state = ${state}`;
  const { rows } = await sql<SubmissionListed>`select s.id, s.form, coalesce(p.name, '') as agent,
      s.received_at as "receivedAt", s.state, s.refusal, s.refusal_values as values, r.name as structure
    from field.submission s left join people.person_name p on p.id = s.person
      left join registry.structure_listed r on r.id = s.structure
    where ${wanted} and ${mine}
    order by s.received_at desc, s.id desc limit ${submissionsOnPage} offset ${(page - 1) * submissionsOnPage}`.execute(
    tx,
  );
  const counted = await sql<{ state: SubmissionState; count: number }>`select s.state, count(*)::int as count
    from field.submission s where ${mine} group by s.state`.execute(tx);
  const counts = Object.fromEntries(counted.rows.map((one) => [one.state, one.count])) as Partial<
    Record<SubmissionState, number>
  >;
  return { rows, counts };
});
