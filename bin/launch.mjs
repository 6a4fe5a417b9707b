#!/usr/bin/env node
// Runs on any Node from 18 on: gets what the program needs, then hands over to it.
import { join } from 'node:path';
import { bench } from './launch/bench.mjs';
import { build } from './launch/build.mjs';
import { install } from './launch/install.mjs';
import { runtime } from './launch/runtime.mjs';
import { root, run, say, Stop } from './launch/say.mjs';
import { check, closingLine, test } from './launch/tests.mjs';

const built = (target) => async (node, args) => {
  const code = await build(node);
  if (code !== 0) throw new Stop('The program does not compile.');
  return target(node, args);
};

const compiled = (path, cwd, flags = []) =>
  built(async (node, args) => (await run(node, [...flags, join(root, 'build', path), ...args], { cwd })).code);

/** Node keeps 180 MB for what is young, where 50 are alive: with 8 at most it holds 70 MB less, in the same processor time. */
const thrifty = ['--max-semi-space-size=8'];

const targets = {
  start: compiled('src/main.js', root, thrifty),
  twiza: compiled('src/platform/twiza.js', process.cwd()),
  build,
  bench: built(bench),
  test: (node, args) => test(node, args),
  'test:long': (node, args) => test(node, args, true),
  check: async (node) => {
    const counts = await check(node);
    process.stdout.write(`${closingLine(counts)}\n`);
    return counts.failed === 0 ? 0 : 1;
  },
};

const main = async ([name = '', ...args]) => {
  const target = Object.hasOwn(targets, name) ? targets[name] : null;
  if (!target) throw new Stop(`Usage: node bin/launch.mjs ${Object.keys(targets).join('|')} [arguments]`);
  await install();
  return target(await runtime(), args);
};

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof Stop)) throw error;
  say(error.message);
  process.exitCode = 1;
}
