import { holds, holdsSomewhere } from '../../platform/rights.ts';
import type { Actor } from '../../platform/rights.ts';
import type { ApplicationStatus } from './rules/application.ts';

interface Application {
  filedBy: string;
  structure: string;
  programme: string;
  region: string | null;
}

/** Who prepares and publishes a programme's calls, checks its applications and runs its jury. */
export const mayRunCall = (actor: Actor, { programme }: { programme: string }): boolean =>
  holds(actor, ['programme_officer'], { programme });

/** Who sees a call from inside: its officers, those of one region only as well. */
export const mayHelpRunCall = (actor: Actor, { programme }: { programme: string }): boolean =>
  actor.kind === 'system' ||
  actor.grants.some((grant) =>
    holds({ ...actor, grants: [grant] }, ['programme_officer'], { programme, region: grant.region }),
  );

/** Who decides on an application: the officers of its programme, for their region when they have one. */
export const mayCheckApplication = (
  actor: Actor,
  { programme, region }: Pick<Application, 'programme' | 'region'>,
): boolean => holds(actor, ['programme_officer'], { programme, region });

/** Whoever holds the pen, or represents the cooperative. */
export const mayEditApplication = (actor: Actor, { filedBy, structure }: Application): boolean =>
  (actor.id !== null && actor.id === filedBy) || represents(actor, structure);

/** Those who may write on it and, once it was sent, those who decide on it: a draft belongs to those who write it. */
export const mayReadApplication = (actor: Actor, application: Application & { status: ApplicationStatus }): boolean =>
  mayEditApplication(actor, application) ||
  (application.status !== 'draft' && mayCheckApplication(actor, application)) ||
  actor.kind === 'system';

/** Speaks for this cooperative by right. */
export const represents = (actor: Actor, structure: string): boolean =>
  actor.grants.some((grant) => grant.role === 'cooperative_representative' && grant.structure === structure);

/** Works for the organisation or one of its partners: files for cooperatives under their mandate. */
export const isAgent = (actor: Actor): boolean => holdsSomewhere(actor, ['field_agent', 'programme_officer']);

/** The programmes whose calls this actor runs or helps to run; null is every programme. */
export const programmesRun = (actor: Actor): string[] | null => {
  if (actor.kind === 'system') return null;
  const grants = actor.grants.filter(({ role }) => role === 'administrator' || role === 'programme_officer');
  if (grants.some(({ programme }) => programme === null)) return null;
  return grants.map(({ programme }) => programme as string);
};
