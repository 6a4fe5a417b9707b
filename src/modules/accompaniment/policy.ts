import { holds, holdsSomewhere } from '../../platform/rights.ts';
import type { Actor, Role } from '../../platform/rights.ts';

const staff: readonly Role[] = ['programme_officer', 'field_agent'];

interface Place {
  programme: string;
  region: string;
}

export interface Followed extends Place {
  structure: string;
  agent: string | null;
}

/** Tranches, phases and quotas are kept by the officers of the programme. */
export const mayRunTranche = (actor: Actor, { programme }: { programme: string }): boolean =>
  holds(actor, ['programme_officer'], { programme });

/** A role held for the programme, or for one region of it. */
const holdsIn = (actor: Actor, roles: readonly Role[], programme: string): boolean =>
  actor.kind === 'system' ||
  actor.grants.some((grant) => holds({ ...actor, grants: [grant] }, roles, { programme, region: grant.region }));

/** Who sees a tranche from inside: its officers, those of one region only as well. */
export const mayHelpRun = (actor: Actor, { programme }: { programme: string }): boolean =>
  holdsIn(actor, ['programme_officer'], programme);

/** Who decides on an engagement: the officers of its programme, for their region when they have one. */
export const mayDecide = (actor: Actor, { programme, region }: Place): boolean =>
  holds(actor, ['programme_officer'], { programme, region });

/** The agent it was given to, while holding the role there. */
export const isItsAgent = (actor: Actor, { agent, programme, region }: Followed): boolean =>
  agent !== null && actor.id === agent && holds(actor, ['field_agent'], { programme, region });

/** Somebody of the staff to whom this one cooperative was opened exceptionally, for some hours (room `privacy`). */
const isOpenedTo = (actor: Actor, { structure }: Followed): boolean =>
  actor.grants.some(({ role, structure: only }) => staff.includes(role) && only === structure);

/** Plan, visits and their follow-up: its agent, those who decide, and whoever it was opened to. */
export const mayFollow = (actor: Actor, engagement: Followed): boolean =>
  mayDecide(actor, engagement) || isItsAgent(actor, engagement) || isOpenedTo(actor, engagement);

export const represents = (actor: Actor, { structure }: { structure: string }): boolean =>
  actor.grants.some((grant) => grant.role === 'cooperative_representative' && grant.structure === structure);

/** Those who follow it, and the cooperative itself. */
export const mayReadEngagement = (actor: Actor, engagement: Followed): boolean =>
  mayFollow(actor, engagement) || represents(actor, engagement);

export type AppliesAs = 'representative' | 'agent' | 'officer' | 'house';

/** In which quality this actor applies for a cooperative; null when it may not. */
export const appliesAs = (actor: Actor, where: Place & { structure: string }): AppliesAs | null => {
  if (actor.kind === 'system') return 'house';
  if (represents(actor, where)) return 'representative';
  if (mayDecide(actor, where)) return 'officer';
  return holds(actor, ['field_agent'], where) ? 'agent' : null;
};

/** Withdrawing: the cooperative of its own wish, and those who decide. */
export const mayWithdraw = (actor: Actor, engagement: Followed): boolean =>
  mayDecide(actor, engagement) || represents(actor, engagement);

/** Partners and sponsors read the share of their programme and region, without anything personal. */
export const mayReadShare = (actor: Actor, { programme }: { programme: string }): boolean =>
  holdsIn(actor, ['partner', 'programme_officer'], programme);

/** The regions of a programme that these roles reach; null is all of them. */
export const regionsOf = (actor: Actor, roles: readonly Role[], programme: string): string[] | null => {
  if (actor.kind === 'system') return null;
  const regions = actor.grants
    .filter((grant) => holds({ ...actor, grants: [grant] }, roles, { programme, region: grant.region }))
    .map(({ region }) => region);
  return regions.includes(null) ? null : regions.filter((region) => region !== null);
};

/** Who is told the names of the agents: whoever may give them cooperatives. */
export const mayLookUp = (actor: Actor): boolean => holdsSomewhere(actor, ['programme_officer']);
