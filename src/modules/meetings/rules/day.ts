export const dayStates = [
  'draft',
  'registering',
  'wishing',
  'provisional',
  'final',
  'under_way',
  'finished',
  'cancelled',
] as const;
export type DayState = (typeof dayStates)[number];

/** What is done to a day, and in which states it may be. */
const when = {
  change: ['draft', 'registering', 'wishing', 'provisional', 'final'],
  set_hours: ['draft', 'registering', 'wishing'],
  open_registration: ['draft'],
  register: ['draft', 'registering', 'wishing', 'provisional', 'final', 'under_way'],
  answer_invitation: ['registering', 'wishing', 'provisional', 'final', 'under_way'],
  open_wishes: ['registering'],
  wish: ['wishing'],
  note_wish: ['registering', 'wishing', 'provisional', 'final', 'under_way'],
  plan: ['wishing', 'provisional', 'final', 'under_way'],
  change_meetings: ['wishing', 'provisional', 'final', 'under_way'],
  publish: ['wishing'],
  make_final: ['provisional'],
  begin: ['provisional', 'final'],
  receive: ['under_way'],
  tell_meetings: ['under_way'],
  note_outcome: ['under_way', 'finished'],
  finish: ['under_way'],
  cancel: ['draft', 'registering', 'wishing', 'provisional', 'final', 'under_way'],
} satisfies Record<string, DayState[]>;

export type DayVerb = keyof typeof when;
export type DayRefusal = 'not_now' | 'day_cancelled' | 'day_finished';

export const mayBeDone = (verb: DayVerb, state: DayState): boolean => (when[verb] as DayState[]).includes(state);

/** Why this is not done to a day in this state: it is over, or it is not its time. */
export const reasonNotTo = (verb: DayVerb, state: DayState): DayRefusal | null => {
  if (mayBeDone(verb, state)) return null;
  if (state === 'cancelled') return 'day_cancelled';
  return state === 'finished' ? 'day_finished' : 'not_now';
};

/** Those who take part see the plan from the day it is published. */
export const isPublished = (state: DayState): boolean =>
  state === 'provisional' || state === 'final' || state === 'under_way' || state === 'finished';

/** Anybody may read of it. */
export const isAnnounced = (state: DayState): boolean => state !== 'draft';
