import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build, program } from './build.mjs';
import { root, run, say, seconds } from './say.mjs';

/** The counts of a Vitest report; a file that did not load has no test and counts as one failure. */
export const countsOf = (report) => ({
  passed: report.numPassedTests,
  failed:
    report.numFailedTests +
    report.testResults.filter(({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0)
      .length,
  skipped: report.numPendingTests + report.numTodoTests,
});

export const closingLine = ({ passed, failed, skipped }) =>
  `${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`;

const checks = (node) => [
  ['lint', () => run(node, [program('oxlint', 'bin/oxlint')], { quiet: true })],
  ['format', () => run(node, [program('oxfmt', 'bin/oxfmt'), '--check'], { quiet: true })],
  ['unused files', () => run(node, [program('knip', 'bin/knip.js'), '--no-progress'], { quiet: true })],
];

/** Lint, format, unused files and types, each counted as one test. */
export const check = async (node) => {
  const counts = { passed: 0, failed: 0, skipped: 0 };
  const note = (name, code, since, output = '') => {
    counts[code === 0 ? 'passed' : 'failed'] += 1;
    if (code !== 0) say(output.trim());
    say(`${code === 0 ? '✓' : '✗'} ${name} (${seconds(since)})`);
  };
  for (const [name, step] of checks(node)) {
    const since = Date.now();
    const { code, output } = await step();
    note(name, code, since, output);
  }
  const since = Date.now();
  note('types', await build(node), since);
  return counts;
};

/** The suite, with a report beside the usual output. A run that ends badly never counts as all passed. */
const suite = async (node, args, long) => {
  const report = join(root, 'build', 'vitest-report.json');
  rmSync(report, { force: true });
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const env = { ...process.env, ...(long && { TWIZA_LONG: '1' }) };
  const { code } = await run(node, [program('vitest', 'vitest.mjs'), 'run', ...reporters, ...args], { env });
  const counts = existsSync(report)
    ? countsOf(JSON.parse(readFileSync(report, 'utf8')))
    : { passed: 0, failed: 0, skipped: 0 };
  if (code !== 0 && counts.failed === 0) counts.failed = 1;
  return counts;
};

/** `--no-checks` leaves out lint, format and the like. */
export const test = async (node, given, long = false) => {
  const args = given.filter((arg) => arg !== '--no-checks');
  const parts = [];
  if (args.length === given.length && !long) parts.push(await check(node));
  else if ((await build(node)) !== 0) parts.push({ passed: 0, failed: 1, skipped: 0 });
  parts.push(await suite(node, args, long));
  const total = { passed: 0, failed: 0, skipped: 0 };
  for (const part of parts) for (const kind of Object.keys(total)) total[kind] += part[kind];
  process.stdout.write(`${closingLine(total)}\n`);
  return total.failed === 0 && total.passed > 0 ? 0 : 1;
};
