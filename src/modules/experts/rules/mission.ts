export const missionStates = ['requested', 'proposed', 'accepted', 'done', 'confirmed', 'cancelled'] as const;
export type MissionState = (typeof missionStates)[number];
export const declineReasons = ['no_time', 'not_my_field', 'too_far', 'conflict', 'terms', 'other'] as const;
export type DeclineReason = (typeof declineReasons)[number];
export const sides = ['expert', 'structure'] as const;
export type Side = (typeof sides)[number];

/** What a mission must be for each gesture, and what is said where it is not. */
const needed = {
  propose: ['requested', 'proposed'],
  answer: ['proposed'],
  note_hours: ['accepted', 'done'],
  confirm: ['done'],
  rate: ['confirmed'],
  cancel: ['requested', 'proposed', 'accepted'],
} as const satisfies Record<string, readonly MissionState[]>;

export type Gesture = keyof typeof needed;
export type MissionRefusal =
  | 'mission_cancelled'
  | 'mission_confirmed'
  | 'not_proposed'
  | 'not_accepted'
  | 'not_done'
  | 'not_confirmed'
  | 'under_way';

const notYet: Record<Gesture, MissionRefusal> = {
  propose: 'under_way',
  answer: 'not_proposed',
  note_hours: 'not_accepted',
  confirm: 'not_done',
  rate: 'not_confirmed',
  cancel: 'mission_confirmed',
};

/** Why this cannot be done to the mission as it stands, or nothing. */
export const reasonNotTo = (gesture: Gesture, state: MissionState): MissionRefusal | null => {
  if ((needed[gesture] as readonly MissionState[]).includes(state)) return null;
  if (state === 'cancelled') return 'mission_cancelled';
  if (state === 'confirmed') return 'mission_confirmed';
  return notYet[gesture];
};
