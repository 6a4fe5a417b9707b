import { sql } from 'kysely';
import * as v from 'valibot';
import type { Fact } from '../../../platform/journal/fact.ts';
import { hide } from '../../../platform/refusals.ts';
import { Id } from '../inputs.ts';
import { command } from '../room.ts';
import { acceptApplications } from './accept-applications.ts';

const Input = v.object({ edition: Id, engagements: v.pipe(v.array(Id), v.minLength(1), v.maxLength(2000)) });

/** Accepts applications of several phases of a tranche in one gesture, phase by phase in their order. */
export const acceptCohort = command(Input, async (context, { edition, engagements }) => {
  const { rows } = await sql<{ phase: string; ids: string[] }>`
    select e.phase, array_agg(e.id) as ids from accompaniment.engagement e
      join accompaniment.phase on phase.id = e.phase
    where e.edition = ${edition} and e.id = any(${engagements}::uuid[])
    group by e.phase, phase.number order by phase.number`.execute(context.tx);
  if (rows.reduce((sum, { ids }) => sum + ids.length, 0) !== new Set(engagements).size) hide();
  const facts: Fact[] = [];
  for (const { phase, ids } of rows)
    facts.push(...(await acceptApplications.within(context, { phase, engagements: ids })));
  return facts;
});
