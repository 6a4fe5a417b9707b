export { matchNeeds } from './rules/match-needs.ts';
export type { Matched, Matching } from './rules/matching.ts';
export type { MeetingDay, Schedule } from './rules/meeting-day.ts';
export { planMeetings } from './rules/plan-meetings.ts';
export { readMatching } from './rules/read-matching.ts';
export { readMeetingDay } from './rules/read-meeting-day.ts';
