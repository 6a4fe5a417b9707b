import * as v from 'valibot';
import type { Trilingual } from '../../../platform/words/trilingual.ts';
import { query } from '../room.ts';
import type { ApplicationStatus } from '../rules/application.ts';

export interface MyApplication {
  id: string;
  callTitle: Trilingual;
  structure: string;
  status: ApplicationStatus;
  savedAt: Date;
  closesAt: Date;
}

/** The applications whose pen the reader holds, or whose cooperative she represents. */
export const myApplications = query(v.object({}), async ({ tx, actor }): Promise<MyApplication[]> => {
  if (actor.id === null) return [];
  const represented = actor.grants
    .filter(({ role, structure }) => role === 'cooperative_representative' && structure !== null)
    .map(({ structure }) => structure as string);
  return tx
    .selectFrom('calls.application as application')
    .innerJoin('calls.call as call', 'call.id', 'application.call')
    .innerJoin('registry.structure_listed as structure', 'structure.id', 'application.structure')
    .select([
      'application.id',
      'call.title as callTitle',
      'structure.name as structure',
      'application.status',
      'application.saved_at as savedAt',
      'call.closes_at as closesAt',
    ])
    .where((where) =>
      where.or([
        where('application.filed_by', '=', actor.id as string),
        ...(represented.length > 0 ? [where('application.structure', 'in', represented)] : []),
      ]),
    )
    .orderBy('application.saved_at', 'desc')
    .limit(200)
    .execute();
});
