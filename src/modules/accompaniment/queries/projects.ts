import { sql } from 'kysely';
import * as v from 'valibot';
import { locked } from '../../../platform/locked.ts';
import { Id } from '../inputs.ts';
import { mayHelpRun, regionsOf } from '../policy.ts';
import { query } from '../room.ts';
import type { ProjectState } from '../rules/project.ts';

export interface ProjectListed {
  engagement: string;
  title: string;
  name: string;
  nameAr: string | null;
  region: string;
  state: ProjectState;
  asked: number;
  percent: number | null;
  granted: number | null;
}

/** The projects of a tranche in the regions of this officer: those that wait first, then by what they were scored. */
export const projects = query(
  v.object({ edition: Id }),
  async ({ tx, actor }, { edition }): Promise<ProjectListed[]> => {
    const { programme } = locked(
      await tx.selectFrom('programmes.edition_listed').select('programme').where('id', '=', edition).executeTakeFirst(),
      actor,
    ).open(actor, mayHelpRun);
    const regions = regionsOf(actor, ['programme_officer'], programme);
    const { rows } = await sql<ProjectListed>`
    select project.engagement, project.title, s.name, s.name_ar as "nameAr", e.region, project.state,
      project.asked::float8 as asked, project.percent, project.granted::float8 as granted
    from accompaniment.project
      join accompaniment.engagement e on e.id = project.engagement
      join registry.structure_listed s on s.id = e.structure
    where e.edition = ${edition} and (${regions}::text[] is null or e.region = any(${regions}::text[]))
    order by project.state = 'handed_in' desc, project.percent desc nulls last, project.id
    limit 500`.execute(tx);
    return rows;
  },
);
