import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { root, run, say, seconds } from './say.mjs';

const rooms = ['src', 'bench', 'test'];
const stamp = join(root, 'build', '.stamp');
const builder = 'bin/build-field.mjs';

const filesBelow = (folder) =>
  existsSync(folder)
    ? readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
        const path = join(folder, entry.name);
        return entry.isDirectory() ? filesBelow(path) : [path];
      })
    : [];

/** What the compiler takes, and what only the field client is made of: its styles, which are the site's. */
const made = [/\.(tsx?|json)$/, /\/(field|page)\/.*\.(css|svg)$/];

const sourcesOf = () =>
  rooms
    .flatMap((room) => filesBelow(join(root, room)))
    .filter((path) => made.some((kind) => kind.test(path)))
    .sort();

const digestOf = (sources) => {
  const hash = createHash('sha256');
  for (const path of [...sources, ...['tsconfig.json', 'package-lock.json', builder].map((name) => join(root, name))]) {
    const { size, mtimeMs } = statSync(path);
    hash.update(`${relative(root, path)} ${size} ${mtimeMs}\n`);
  }
  return hash.digest('hex');
};

/** What a deleted source left behind: a verb that is gone must not be found any more. */
const prune = (sources) => {
  const made = new Set(sources.map((path) => relative(root, path).replace(/\.tsx?$/, '.js')));
  for (const path of rooms.flatMap((room) => filesBelow(join(root, 'build', room)))) {
    if (path.endsWith('.js') && !made.has(relative(join(root, 'build'), path))) rmSync(path);
  }
};

export const program = (name, path) => join(root, 'node_modules', name, path);

/** Compiles when a source has changed. Answers the compiler's exit code; its complaints are shown. */
export const build = async (node) => {
  const sources = sourcesOf();
  const digest = digestOf(sources);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === digest) return 0;
  const compiler = program('typescript', 'bin/tsc');
  // An installation without development packages runs what was built before.
  if (!existsSync(compiler) && existsSync(join(root, 'build', 'src', 'main.js'))) return 0;
  const since = Date.now();
  mkdirSync(join(root, 'build'), { recursive: true });
  rmSync(stamp, { force: true });
  const { code, output } = await run(node, [compiler, '--pretty', 'false'], { quiet: true });
  if (code !== 0) {
    say(output.trim());
    return code;
  }
  prune(sources);
  const client = await run(node, [join(root, builder)], { quiet: true });
  if (client.code !== 0) {
    say(client.output.trim());
    return client.code;
  }
  writeFileSync(stamp, digest);
  say(`Built in ${seconds(since)}.`);
  return 0;
};
