import { holds } from '../../platform/rights.ts';
import type { Actor } from '../../platform/rights.ts';

/** Who invites, assigns, calibrates and keeps the minutes: the officers of the programme. */
export const mayRunPanel = (actor: Actor, { programme }: { programme: string }): boolean =>
  holds(actor, ['programme_officer'], { programme });

/** A juror's own seat and readings; nobody scores in another's name, not even the office. */
export const isOwnSeat = (actor: Actor, { person }: { person: string }): boolean =>
  actor.kind === 'person' && actor.id === person;

export const mayRunOrSit = (actor: Actor, seat: { programme: string; person: string }): boolean =>
  isOwnSeat(actor, seat) || mayRunPanel(actor, seat);
