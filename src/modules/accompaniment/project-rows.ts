import { locked } from '../../platform/locked.ts';
import type { Locked } from '../../platform/locked.ts';
import type { Actor } from '../../platform/rights.ts';
import type { Followed } from './policy.ts';
import type { Tx } from './rows.ts';
import type { FinancingCriterion, ProjectState } from './rules/project.ts';

export interface Project extends Followed {
  id: string;
  engagement: string;
  edition: string;
  state: ProjectState;
  asked: number;
  writtenBy: string | null;
}

export const projectForUpdate = async (tx: Tx, id: string, actor: Actor): Promise<Locked<Project>> =>
  locked(
    await tx
      .selectFrom('accompaniment.project as project')
      .innerJoin('accompaniment.engagement as engagement', 'engagement.id', 'project.engagement')
      .innerJoin('programmes.edition_listed as edition', 'edition.id', 'engagement.edition')
      .select([
        'project.id',
        'project.engagement',
        'project.state',
        'project.asked',
        'project.written_by as writtenBy',
        'engagement.edition',
        'engagement.structure',
        'engagement.region',
        'engagement.agent',
        'edition.programme',
      ])
      .where('project.id', '=', id)
      .forUpdate('project')
      .executeTakeFirst(),
    actor,
  );

export interface Financing {
  criteria: FinancingCriterion[];
  most: number;
  fixedAt: Date;
}

export const financingOf = async (tx: Tx, edition: string): Promise<Financing | null> =>
  (await tx
    .selectFrom('accompaniment.financing')
    .select(['criteria', 'most', 'fixed_at as fixedAt'])
    .where('edition', '=', edition)
    .executeTakeFirst()) ?? null;
