export const meetingStates = ['planned', 'begun', 'held', 'missed'] as const;
export type MeetingState = (typeof meetingStates)[number];
export type MissedBy = 'buyer' | 'cooperative' | 'both';

export type MeetingRefusal = 'meeting_told' | 'meeting_to_come';

/** What took place, or was begun, stays where it was. */
export const isOver = (state: MeetingState): boolean => state === 'held' || state === 'missed';

/** How long before its hour a meeting may be said to have begun: people sit down early. */
const early = 10 * 60_000;

export const reasonNotToTell = (meeting: { startsAt: Date }, now: Date): MeetingRefusal | null =>
  now.getTime() < meeting.startsAt.getTime() - early ? 'meeting_to_come' : null;

export const reasonNotToMove = ({ state }: { state: MeetingState }): MeetingRefusal | null =>
  state === 'planned' ? null : 'meeting_told';
