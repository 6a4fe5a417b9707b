import { holds } from '../../platform/rights.ts';
import type { Actor } from '../../platform/rights.ts';

// An officer of one programme decides what the agents of a region left: an act says its record, not its programme.
const everyProgramme = (actor: Actor): Actor => ({
  ...actor,
  grants: actor.grants.map((grant) => (grant.role === 'programme_officer' ? { ...grant, programme: null } : grant)),
});

/** What an agent left: the officers of a region where that agent works; of nobody's region, those of all. */
export const mayDecide = (actor: Actor, { regions }: { regions: (string | null)[] }): boolean =>
  (regions.length === 0 ? [null] : regions).some((region) =>
    holds(everyProgramme(actor), ['programme_officer'], { region }),
  );

/** The regions whose agents this actor decides for; null is all of them. */
export const regionsDecided = (actor: Actor): string[] | null => {
  if (actor.kind === 'system') return null;
  const grants = everyProgramme(actor).grants.filter(
    ({ role }) => role === 'administrator' || role === 'programme_officer',
  );
  if (grants.some(({ region, structure, programme }) => region === null && structure === null && programme === null)) {
    return null;
  }
  return grants.flatMap(({ region }) => (region === null ? [] : [region]));
};

/** One's own phone. */
export const mayForget = (actor: Actor, device: { person: string }): boolean =>
  actor.kind === 'person' && actor.id === device.person;
