export type { MeetingDay, Schedule } from './rules/meeting-day.ts';
export { planMeetings } from './rules/plan-meetings.ts';
export { readMeetingDay } from './rules/read-meeting-day.ts';
