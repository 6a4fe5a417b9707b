import { greedyMeetings } from '../rules/greedy-meetings.ts';
import type { PlanAnswer, PlanFile } from '../rules/plan-file.ts';
import { planMeetings } from '../rules/plan-meetings.ts';
import { readMeetingDay } from '../rules/read-meeting-day.ts';

/** The schedule of a file beside what first come, first served would give. `progress` is told shares from 0 to 1. */
export const answerTo = (file: PlanFile, progress?: (share: number) => void): PlanAnswer => {
  const began = performance.now();
  const schedule = planMeetings(readMeetingDay(file), progress);
  const greedy = greedyMeetings(readMeetingDay(file));
  return { schedule, greedy, seconds: (performance.now() - began) / 1000 };
};
