import { verb } from '../../../platform/cli.ts';
import type { AssignmentProblem } from '../rules/assignment-problem.ts';
import { assignReaders } from '../solver/assign-readers.ts';
import type { AssignmentProgress } from '../solver/solve-assignment.ts';
import { orRefused, readJson } from '../read-json.ts';

const line = ({ stage, found, bound, seconds }: AssignmentProgress): string =>
  `${seconds.toFixed(1)} s  ${stage}${found === null ? '' : `  found ${found}`}${Number.isFinite(bound) ? `  bound ${bound}` : ''}`;

export default verb({
  summary: 'who reads what: optimal, without conflicts, connected',
  usage: 'jury assign [FILE]',
  format: `In, JSON; jurors and applications are counted from 0:
  fit           jurors × applications, 0 to 1
  readers       k, how many jurors read each application
  load          {"min", "max"}: files per juror, anchor files included; a number or one per juror
  conflicts     [[juror, application], …]
  institutions  one per juror (null: none); at most one juror of each on an application
  sectors       {"jurors": [[…]], "applications": […]}: at least one reader knows the sector
  languages     {"jurors": [[…]], "applications": […]}: every reader reads the language
  anchors       how many files every juror reads, or which; 0: none even if the design falls apart
  keep          [[juror, application], …]: finished reviews
  previous      the assignment before: as many of its pairs as possible are kept
  objective     "fair" (default: the worst-served application first) or "total"
  seed, seconds

An anchor file is read by every juror who may: it is not held to k readers nor to one juror per institution, and counts
towards loads. Without "anchors" none is chosen unless the design would fall apart.

Out, JSON: {"pairs": [[juror, application], …], "total", "floor", "bound", "gap", "connected", "groups", "anchors", "seconds"}

Example: {"fit": [[0.9, 0.2], [0.1, 0.8], [0.5, 0.5]], "readers": 2, "load": {"min": 1, "max": 2}, "conflicts": [[0, 1]]}`,
  async run({ read, progress }) {
    const problem = readJson(await read()) as AssignmentProblem;
    return orRefused(assignReaders(problem, { onProgress: (at) => progress(line(at)) }));
  },
});
