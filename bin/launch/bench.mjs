import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { root, run, say, Stop } from './say.mjs';

const folder = join(root, 'build', 'bench');

const all = () =>
  (existsSync(folder) ? readdirSync(folder) : [])
    .filter((name) => name.endsWith('.bench.js'))
    .map((name) => basename(name, '.bench.js'))
    .sort();

/** One after another, so that none disturbs another's figures; what begins with a dash goes to each. */
export const bench = async (node, args) => {
  const there = all();
  const asked = args.filter((arg) => !arg.startsWith('-'));
  const unknown = asked.find((name) => !there.includes(name));
  if (unknown) throw new Stop(`There is no bench ${unknown}; there are: ${there.join(', ') || 'none'}.`);
  let worst = 0;
  for (const name of asked.length > 0 ? asked : there) {
    say(`— ${name}`);
    const { code } = await run(node, [join(folder, `${name}.bench.js`), ...args.filter((arg) => arg.startsWith('-'))]);
    worst = Math.max(worst, code);
  }
  return worst;
};
