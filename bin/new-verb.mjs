// Writes a verb and its test, and says what remains to be done. Runs on any Node from 18 on.
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const camel = (name) => name.replace(/-([a-z0-9])/g, (_, letter) => letter.toUpperCase());

const commandText = (room, verb) => `import * as v from 'valibot';
import { allow } from '../../../platform/rights.ts';
import { command } from '../room.ts';

const Input = v.object({ id: v.pipe(v.string(), v.uuid()) });

/** What it does, for whom, and what it refuses. */
export const ${camel(verb)} = command(Input, async ({ actor }, { id }) => {
  // Closed by default: load the row under lock, open it with a predicate of policy.ts, ask a rule, write.
  allow(actor, false);
  return [{ fact: '${room}.${verb.replaceAll('-', '_')}', about: id }];
});
`;

const queryText = (_room, verb) => `import * as v from 'valibot';
import { allow } from '../../../platform/rights.ts';
import { query } from '../room.ts';

const Input = v.object({});

/** What it answers, for whom. Its transaction only reads. */
export const ${camel(verb)} = query(Input, async ({ actor }) => {
  // Closed by default: filter by what the actor reaches, with a predicate of policy.ts.
  allow(actor, false);
  return [];
});
`;

const testText = (_room, verb) => `import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '../../../platform/ids.ts';
import { Hidden } from '../../../platform/refusals.ts';
import { openWorld, someone } from '../../../../test/support/world.ts';
import type { World } from '../../../../test/support/world.ts';
import { ${camel(verb)} } from './${verb}.ts';

let world: World;

beforeAll(async () => {
  world = await openWorld();
});

afterAll(() => world.close());

test('a stranger finds nothing, and nothing is journalled', async () => {
  const asked = ${camel(verb)}(world.as(someone()), { id: newId() });
  await expect(asked).rejects.toBeInstanceOf(Hidden);
  expect(await world.facts()).toEqual([]);
});
`;

const next = (room, verb, kind) => `
Then:
  1. Say in the file what it does; put what decides into src/modules/${room}/rules/, with its test.
  2. Say who may in src/modules/${room}/policy.ts.
${kind === 'commands' ? `  3. Say each refusal in src/modules/${room}/words/{fr,ar,en}.json under "refusal.REASON".\n` : '  3. List in tables.ts what it reads.\n'}  4. Call it from src/modules/${room}/web.tsx, behind audience(…); export it from index.ts only when another room needs it.
  5. npx vitest run src/modules/${room}/${kind}/${verb}.test.ts
     npx vitest run test/house/strangers.test.ts -u, when there is a new address; read the difference.
  6. A line in CHANGELOG.md when users will notice.
`;

/** What would be written: a list of paths and texts. Throws with a sentence when it cannot be. */
export const newVerb = (root, room, verb, { query = false } = {}) => {
  const modules = join(root, 'src', 'modules');
  const rooms = readdirSync(modules).filter((name) => existsSync(join(modules, name, 'room.ts')));
  if (!rooms.includes(room)) throw new Error(`There is no room ${room ?? ''}; there are: ${rooms.join(', ')}.`);
  if (!/^[a-z]+(-[a-z0-9]+)+$/.test(verb ?? '') && !query)
    throw new Error('A verb is called by what it does to what, in small letters: submit-application.');
  if (!/^[a-z]+(-[a-z0-9]+)*$/.test(verb ?? '')) throw new Error('A query is called by what it answers: open-calls.');
  const kind = query ? 'queries' : 'commands';
  const folder = join(modules, room, kind);
  const files = [
    [join(folder, `${verb}.ts`), (query ? queryText : commandText)(room, verb)],
    [
      join(folder, `${verb}.test.ts`),
      query
        ? testText(room, verb)
            .replace('{ id: newId() }', '{}')
            .replace(/^import \{ newId \}.*\n/m, '')
        : testText(room, verb),
    ],
  ];
  const there = files.find(([path]) => existsSync(path));
  if (there) throw new Error(`${there[0]} is there already.`);
  return { files, next: next(room, verb, kind) };
};

const main = () => {
  const { positionals, values } = parseArgs({ allowPositionals: true, options: { query: { type: 'boolean' } } });
  const root = dirname(dirname(fileURLToPath(import.meta.url)));
  const { files, next: remains } = newVerb(root, positionals[0], positionals[1], values);
  for (const [path, text] of files) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text, { flag: 'wx' });
    process.stdout.write(`${path}\n`);
  }
  process.stdout.write(remains);
};

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    main();
  } catch (error) {
    process.stderr.write(`${error.message}\nUsage: bin/new-verb ROOM VERB [--query]\n`);
    process.exitCode = 1;
  }
}
