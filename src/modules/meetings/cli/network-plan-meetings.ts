import { verb } from '../../../platform/cli.ts';
import { answerOf } from '../../../platform/methods/answer-of.ts';
import { planMeetings } from '../rules/plan-meetings.ts';
import { readMeetingDay } from '../rules/read-meeting-day.ts';

export default verb({
  summary: 'who meets whom, when and at which table, with the bound that no plan passes',
  usage: 'network plan-meetings [FILE]',
  format: `In, JSON:
  slots         names of the slots in their order: ["09:00", "09:20", …]
  tables        how many, or their names
  stepFree      the tables reached without a step (default all)
  buyers        [{"id", "languages": […], "absent": [slots], "stepFree"}]; without languages, none is an obstacle;
                who is "stepFree" sits at such a table
  cooperatives  the same
  interpreters  the same; one meeting at a time
  wishes        [{"buyer", "cooperative", "wish": "must" | "may" | "no"}]; both sides may wish: a "no" forbids
  held          [{"buyer", "cooperative", "slot", "table", "interpreter"}]: they stand
  previous      the meetings of the plan before: what still can stands, only the rest is sought anew
  fill          planned again: add wishes not met before where that moves nobody (default true)
  from          the first slot still to come
  seed          (default 0)

Out, JSON: {"meetings": [{"buyer", "cooperative", "slot", "table", "interpreter", "wish", "held"}],
"asked": {"must", "may"}, "met": {"must", "may"}, "bound": {"must", "meetings"}, "gaps", "changed",
"touched", "unmet": [{"buyer", "cooperative", "wish", "why", "say"}]}

Musts come first, then the number of meetings, then few gaps (slots in which somebody who is there waits between two
meetings). "bound" is what no plan can pass. "touched" is how many people's agenda a plan made again changes.

Example: {"slots": ["09:00", "09:20"], "tables": 1, "buyers": [{"id": "B"}], "cooperatives": [{"id": "C"}, {"id": "D"}],
"wishes": [{"buyer": "B", "cooperative": "C", "wish": "must"}, {"buyer": "B", "cooperative": "D"}]}`,
  async run({ read }) {
    return answerOf('network', await read(), (input) => planMeetings(readMeetingDay(input)));
  },
});
